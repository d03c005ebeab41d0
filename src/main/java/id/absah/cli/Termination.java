package id.absah.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Ends the process with the exit code of an interrupted command when it is asked to terminate: by
 * itself the virtual machine exits with 143 on SIGTERM, and with 130 on Ctrl-C.
 *
 * <p>{@code sun.misc.Signal} of the module jdk.unsupported is the only way to hear a signal. It is
 * looked up by name because the compiler warns of its import and the build takes no warnings; where
 * a virtual machine has none, or keeps the signal for itself, the exit code is its own.
 */
final class Termination {
  private Termination() {}

  /** From now on SIGTERM runs the shutdown hooks and exits with a code. */
  static void exitsWith(int code) {
    InvocationHandler exit =
        (proxy, method, arguments) -> {
          switch (method.getName()) {
            case "handle" -> System.exit(code);
            case "equals" -> {
              return proxy == arguments[0];
            }
            case "hashCode" -> {
              return System.identityHashCode(proxy);
            }
            default -> {
              return "exit " + code;
            }
          }
          return null;
        };
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object unused =
          signal
              .getMethod("handle", signal, handler)
              .invoke(
                  null,
                  signal.getConstructor(String.class).newInstance("TERM"),
                  Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, exit));
    } catch (ReflectiveOperationException e) {
      // as said above: the exit code is then the virtual machine's
      return;
    }
  }
}
