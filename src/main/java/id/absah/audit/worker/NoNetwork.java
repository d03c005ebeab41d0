package id.absah.audit.worker;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the network away from this virtual machine, for good: whatever a document makes a library
 * try, no packet leaves. Every door of the class library is shut by itself: sockets here and by a
 * factory, channels by {@link RefusedChannels} and {@link RefusedAsynchronousChannels}, names by an
 * empty hosts file, addresses with a scheme of the network by their handler.
 */
final class NoNetwork {
  /** The schemes of java.base that go out; {@code file} and {@code jar} stay. */
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "mailto");

  private NoNetwork() {}

  /** The options of a virtual machine that belong to it; makes an empty hosts file in a folder. */
  static List<String> options(Path folder) throws IOException {
    Path hosts = Files.createFile(folder.resolve("hosts"));
    return List.of(
        "-Djava.nio.channels.spi.SelectorProvider=" + RefusedChannels.class.getName(),
        "-Djava.nio.channels.spi.AsynchronousChannelProvider="
            + RefusedAsynchronousChannels.class.getName(),
        "-Djdk.net.hosts.file=" + hosts);
  }

  /** Shuts what has no option; once in the life of a virtual machine. */
  @SuppressWarnings("deprecation") // no other way to shut them; should they vanish, this fails
  static void enforce() throws IOException {
    Socket.setSocketImplFactory(
        () -> {
          throw refusal();
        });
    ServerSocket.setSocketFactory(
        () -> {
          throw refusal();
        });
    DatagramSocket.setDatagramSocketImplFactory(
        () -> {
          throw refusal();
        });
    URL.setURLStreamHandlerFactory(NoNetwork::handler);
  }

  private static @Nullable URLStreamHandler handler(String scheme) {
    return SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? new Refused() : null;
  }

  static UnsupportedOperationException refusal() {
    return new UnsupportedOperationException("a worker has no network");
  }

  private static final class Refused extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException(refusal());
    }
  }
}
