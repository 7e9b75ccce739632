package io.tallyhost.virtfusion.simulator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** Where a simulated panel is kept while nothing runs. */
final class PanelFile {

  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(times()).build();

  private final Path path;

  PanelFile(Path path) {
    this.path = path;
  }

  /** Makes the panel what it was, if it was kept. */
  void restore(SimulatedPanel panel) {
    try {
      if (Files.exists(path)) {
        MAPPER.readValue(path.toFile(), PanelState.class).restore(panel);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it or nothing, whenever the process dies. */
  void keep(SimulatedPanel panel) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      var next = path.resolveSibling(path.getFileName() + ".next");
      MAPPER.writeValue(next.toFile(), PanelState.of(panel));
      var unused = Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimpleModule times() {
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new InstantReader());
  }

  private static final class InstantReader extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Instant.parse(parser.getText());
    }
  }
}
