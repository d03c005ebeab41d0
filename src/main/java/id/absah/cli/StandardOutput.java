package id.absah.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Where the data of this process goes. */
final class StandardOutput {
  private StandardOutput() {}

  /**
   * Whether it goes to a file or a device that keeps it. Pipes, sockets and terminals have no
   * position (lseek of POSIX fails with ESPIPE), and nothing on their other end is lost when its
   * reader goes away.
   */
  @SuppressWarnings("resource") // closing it would close the stream of the process
  static boolean isStored() {
    try {
      return new FileOutputStream(FileDescriptor.out).getChannel().position() >= 0;
    } catch (IOException e) {
      return false;
    }
  }
}
