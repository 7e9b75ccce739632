package io.tallyhost.domain.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Flag;
import io.tallyhost.domain.data.Data.Items;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Named fields are never changed: another set of them is made. */
final class FieldsTest {

  private static final Fields SERVER = Fields.NONE.with("name", "web").with("cores", Data.of(2));

  @Test
  void a_field_takes_the_place_of_one_of_its_name() {
    assertThat(DataWriter.write(SERVER.with("name", "db")))
        .isEqualTo("{\"name\":\"db\",\"cores\":2}");
    assertThat(DataWriter.write(SERVER.with(Fields.NONE.with("cores", Data.of(4)))))
        .isEqualTo("{\"name\":\"web\",\"cores\":4}");
    assertThat(SERVER.find("name")).contains(Data.of("web"));
  }

  @Test
  void a_field_can_be_left_out() {
    assertThat(SERVER.without("cores")).isEqualTo(Fields.NONE.with("name", "web"));
    assertThat(SERVER.without("disk")).isEqualTo(SERVER);
    assertThat(SERVER.isEmpty()).isFalse();
    assertThat(SERVER.without("cores").without("name").isEmpty()).isTrue();
  }

  @Test
  void in_a_sentence_a_text_has_no_quotes_and_a_list_has_commas() {
    var list = new Items(List.of(Data.of("web"), Data.of(2), new Flag(true)));

    assertThat(list.plain()).isEqualTo("web, 2, true");
    assertThat(Fields.NONE.with("name", "web").plain()).isEqualTo("{\"name\":\"web\"}");
  }
}
