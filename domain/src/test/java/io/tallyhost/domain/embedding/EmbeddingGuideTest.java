package io.tallyhost.domain.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in the guide works, and prints what the guide says, with the domain jar alone. */
final class EmbeddingGuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "embedding.md");
  private static final String DOMAIN = Path.of("target", "classes").toAbsolutePath().toString();

  @TempDir Path folder;

  @Test
  void the_program_of_the_guide_prints_what_the_guide_promises() throws Exception {
    var guide = Files.readString(GUIDE, UTF_8);
    var source = Files.writeString(folder.resolve("Example.java"), block("java", guide), UTF_8);

    var compiler = ToolProvider.getSystemJavaCompiler();
    var status =
        compiler.run(null, null, null, "-cp", DOMAIN, "-d", folder.toString(), source.toString());
    assertThat(status).isZero();

    assertThat(run()).isEqualTo(block("text", guide));
  }

  private String run() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = DOMAIN + File.pathSeparator + folder;
    var process =
        new ProcessBuilder(java, "-cp", classPath, "Example").redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private static String block(String language, String guide) {
    var block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
