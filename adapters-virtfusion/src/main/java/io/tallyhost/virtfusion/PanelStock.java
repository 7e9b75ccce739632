package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorRoom;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the panel has to offer. */
final class PanelStock {

  private static final int MOST_PAGES = 10_000;

  private final Panel panel;

  PanelStock(Panel panel) {
    this.panel = panel;
  }

  void checkReady() {
    panel.tell(PanelCall.get("/connect"));
  }

  List<HypervisorPackage> packages() {
    return panel.call(PanelCall.get("/packages"), StockReader::packages);
  }

  List<OsTemplate> templatesFor(HypervisorPackage.Id id) {
    return templates("/media/templates/fromServerPackageSpec/" + id.value());
  }

  List<OsTemplate> templatesOf(ServerRef server) {
    return templates("/servers/" + server + "/templates");
  }

  /** The account whose password the template's system gives to its administrator. */
  String administratorOf(ServerRef server) {
    var installed =
        panel.call(
            PanelCall.get("/servers/" + server),
            answer -> answer.path("data").path("settings").path("osTemplateInstallId").asLong(0));
    var windows =
        panel.call(
            PanelCall.get("/servers/" + server + "/templates"),
            answer -> StockReader.templateRows(answer).anyMatch(row -> isWindows(row, installed)));
    return windows ? "Administrator" : "root";
  }

  List<HypervisorRoom> roomIn(ServerSpec.GroupId group) {
    var path = "/compute/hypervisors/groups/" + group.value() + "/resources?";
    var rooms = new ArrayList<HypervisorRoom>();
    forEachRow(path, StockReader::room, rooms::add);
    return List.copyOf(rooms);
  }

  /** Walks a paged list, whose path awaits one more parameter; no such list is an empty one. */
  <T> void forEachRow(String path, Function<JsonNode, T> reader, Consumer<T> visitor) {
    var more = true;
    for (var page = 1; more && page <= MOST_PAGES; page++) {
      var call = PanelCall.get(path + "results=200&page=" + page);
      var read = panel.callIfThere(call, answer -> Page.of(answer, reader));
      read.ifPresent(it -> it.rows().forEach(visitor));
      more = read.map(Page::hasNext).orElse(false);
    }
  }

  private List<OsTemplate> templates(String path) {
    return panel
        .callIfThere(
            PanelCall.get(path),
            answer -> StockReader.templateRows(answer).map(StockReader::template).toList())
        .orElse(List.of());
  }

  private static boolean isWindows(JsonNode row, long installed) {
    var type = Wire.textIfThere(row, "type").orElse("").toLowerCase(Locale.ROOT);
    return Wire.number(row, "id") == installed && "windows".equals(type);
  }

  private record Page<T>(List<T> rows, boolean hasNext) {

    static <T> Page<T> of(JsonNode answer, Function<JsonNode, T> reader) {
      var rows = Wire.list(answer, "data").map(reader).toList();
      var last = Wire.number(answer, "last_page");
      return new Page<>(rows, !rows.isEmpty() && Wire.number(answer, "current_page") < last);
    }
  }
}
