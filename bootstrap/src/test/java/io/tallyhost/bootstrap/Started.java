package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as people start it. */
final class Started {

  private static final String READY = "tallyhost ready on ";

  private final Process process;
  private final BufferedReader out;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private Started(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** With demo data, unless these say otherwise. */
  static Started with(Path data, Map<String, String> settings, String... words) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("io.tallyhost.bootstrap.Main");
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("TALLYHOST_"));
    builder.environment().put("TALLYHOST_DATA_DIR", data.toString());
    builder.environment().put("TALLYHOST_PORT", "0");
    builder.environment().put("TALLYHOST_DEMO", "true");
    builder.environment().putAll(settings);
    return new Started(builder.start());
  }

  /** Its address, once it answers. */
  String awaitReady() throws IOException {
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (line.startsWith(READY)) {
        return line.substring(READY.length());
      }
    }
    throw new IllegalStateException("It never was ready: " + lines);
  }

  /** Reads what it says from now on, so that it is never held up by that. */
  Started listen() {
    var listener = new Thread(this::hear, "listener");
    listener.setDaemon(true);
    listener.start();
    return this;
  }

  private void hear() {
    try {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("It can't be heard any more: " + e);
    }
  }

  /** Its exit status, when it has ended by itself. */
  int awaitEnd() throws IOException, InterruptedException {
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
    }
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It does not end: " + lines);
    }
    return process.exitValue();
  }

  /** SIGTERM. */
  int stop() throws IOException, InterruptedException {
    // Process.destroy would close our ends of its streams as well.
    assertThat(process.toHandle().destroy()).isTrue();
    return awaitEnd();
  }

  /** SIGKILL, and nothing is cleaned up. */
  void kill() throws InterruptedException {
    var unused = process.destroyForcibly().waitFor();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
