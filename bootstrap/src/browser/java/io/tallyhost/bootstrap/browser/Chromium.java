package io.tallyhost.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import io.tallyhost.bootstrap.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** One browser for all tests of the run. Each test opens a window of its own. */
final class Chromium {

  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // Domains of resellers.
          "--host-resolver-rules=MAP *.brand.test 127.0.0.1");

  private static final class Shared {
    static final Browser ONE = start();
  }

  private Chromium() {}

  // Nobody has signed in with it.
  private static Window window(Browser.NewContextOptions options) {
    if (place().isEmpty()) {
      System.out.println("SKIPPED: there is no Chromium here, so the panel was not tried in one");
    }
    Assumptions.assumeTrue(place().isPresent(), "there is no Chromium here");
    return new Window(Shared.ONE.newContext(options));
  }

  static Window window() {
    return window(options(1280, 900));
  }

  /** For those who let no page run anything. */
  static Window withoutScripts() {
    return window(options(1280, 900).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions()
        .setBaseURL(RunningServer.get().address())
        .setViewportSize(width, height)
        // A colour that is on its way from light to dark has the contrast of neither.
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("en-GB");
  }

  private static Optional<Path> place() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  private static Browser start() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(place().orElseThrow())
                    .setArgs(FLAGS));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return browser;
  }
}
