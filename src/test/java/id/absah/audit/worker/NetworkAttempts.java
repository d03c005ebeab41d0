package id.absah.audit.worker;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Tries every door to the network that the class library has; which of them open. */
final class NetworkAttempts {
  private interface Attempt {
    void make() throws Exception;
  }

  private NetworkAttempts() {}

  static String report() {
    Map<String, Attempt> attempts = new LinkedHashMap<>();
    InetSocketAddress nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
    attempts.put("socket", () -> new Socket().close());
    attempts.put("server", () -> new ServerSocket(0).close());
    attempts.put("datagram", () -> new DatagramSocket().close());
    attempts.put("channel", () -> SocketChannel.open(nowhere).close());
    attempts.put("server-channel", () -> ServerSocketChannel.open().close());
    attempts.put("datagram-channel", () -> DatagramChannel.open().close());
    attempts.put("asynchronous", () -> AsynchronousSocketChannel.open().close());
    attempts.put("name", () -> InetAddress.getAllByName("example.org"));
    attempts.put("http", () -> connect("http://127.0.0.1:9/"));
    attempts.put("https", () -> connect("https://127.0.0.1:9/"));
    attempts.put("ftp", () -> connect("ftp://127.0.0.1/"));
    attempts.put("jar", () -> connect("jar:http://127.0.0.1:9/x.jar!/y"));
    attempts.put("file", () -> connect("file://example.org/y"));
    attempts.put("client", NetworkAttempts::client);
    StringJoiner opened = new StringJoiner(",", "opened[", "]");
    attempts.forEach(
        (name, attempt) -> {
          try {
            attempt.make();
            opened.add(name);
          } catch (java.net.ConnectException e) {
            opened.add(name + " was tried");
          } catch (Throwable e) {
            // refused, as it must be
            return;
          }
        });
    return opened.toString();
  }

  private static void connect(String address) throws IOException {
    URI.create(address).toURL().openConnection().connect();
  }

  private static void client() throws IOException, InterruptedException {
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/")).build(),
            HttpResponse.BodyHandlers.discarding());
  }
}
