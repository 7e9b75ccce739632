package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.http.shared.Route;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class OpenApiTest {

  @Test
  void every_route_of_a_described_surface_is_described() {
    var routes =
        RunningServer.get().product().server().routes().stream()
            .filter(route -> isDescribed(route.surface().name()))
            .map(OpenApiTest::name)
            .toList();
    assertThat(OpenApiCheck.described()).containsAll(routes);
  }

  @Test
  void every_description_has_a_route() {
    assertThat(allRoutes()).containsAll(OpenApiCheck.described());
  }

  @Test
  void the_document_is_served_with_all_its_references_in_place() {
    var document = RunningServer.get().anybody().get("/openapi.json").expect(200);
    assertThat(document.text("/openapi")).isEqualTo("3.1.0");
    document
        .json()
        .findValuesAsText("$ref")
        .forEach(
            ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  private static Set<String> allRoutes() {
    return RunningServer.get().product().server().routes().stream()
        .map(OpenApiTest::name)
        .collect(Collectors.toSet());
  }

  private static boolean isDescribed(String surface) {
    return OpenApiTest.class.getResource("/openapi/" + surface + ".yaml") != null;
  }

  private static String name(Route route) {
    return route.method() + " " + route.path();
  }
}
