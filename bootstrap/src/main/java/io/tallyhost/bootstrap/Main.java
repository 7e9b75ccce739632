package io.tallyhost.bootstrap;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The program: reads its settings, starts, and stops in good order. */
public final class Main {

  private static final int BAD_SETTING = 2;
  private static final int FAILED = 1;

  /** Set by {@code mvn -Prun}. */
  private static final String WITH_PARENT = "tallyhost.endWithParent";

  private Main() {}

  public static void main(String[] arguments) {
    try {
      var texts = Texts.of(System.getenv(), arguments);
      Logging.configure(texts);
      run(Settings.read(texts), texts);
    } catch (BadSetting bad) {
      end(BAD_SETTING, bad.getMessage());
    } catch (Exception failure) {
      end(FAILED, "could not start: " + Causes.line(failure));
    }
  }

  private static void run(Settings settings, Texts texts) throws Exception {
    if (!texts.words().isEmpty()) {
      System.exit(new Command(settings, System.out).run(texts.words()) ? 0 : FAILED);
    }
    var product = Product.start(settings, System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product), "shutdown"));
    System.out.println("tallyhost ready on " + product.address());
    System.out.flush();
    if (Boolean.getBoolean(WITH_PARENT)) {
      endWithParent();
    }
  }

  // Whoever stops the build that started us means us.
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent -> {
              var unused = parent.onExit().thenRun(() -> System.exit(0));
            });
  }

  // A JVM that ends on SIGTERM says 143; having stopped in good order is a success.
  private static void stop(Product product) {
    product.close();
    Runtime.getRuntime().halt(0);
  }

  private static void end(int status, @Nullable String line) {
    PrintStream err = System.err;
    err.println("tallyhost: " + line);
    err.flush();
    System.exit(status);
  }
}
