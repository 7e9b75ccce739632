package io.tallyhost.domain.whitelabel.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {

  private static final Fields KNOWN =
      fields("{\"request\":{\"domain\":\"a.test\",\"years\":2,\"list\":[1,2]},\"dollar\":\"$1\"}");

  private static Fields fields(String json) {
    return DataReader.readFields("it", json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"d":"{request.domain}"} | {"d":"a.test"}
          {"y":"{request.years}"} | {"y":2}
          {"u":"https://{request.domain}/{request.years}"} | {"u":"https://a.test/2"}
          {"l":"{request.list}"} | {"l":[1,2]}
          {"m":"{dollar} and {dollar}"} | {"m":"$1 and $1"}
          {"x":"{request.nothing}","d":"{request.domain}"} | {"d":"a.test"}
          {"x":"say {request.nothing}","d":"as it is"} | {"d":"as it is"}
          {"x":"{request.domain.more}","n":7,"f":true} | {"n":7,"f":true}
          {"in":{"d":"{request.domain}","x":"{nothing}"}} | {"in":{"d":"a.test"}}
          {"in":{"x":"{nothing}"},"n":1} | {"n":1}
          {"in":{},"n":1} | {"in":{},"n":1}
          {"l":["{request.domain}","{nothing}",3]} | {"l":["a.test",3]}
          {"x":"{nothing}"} | {}
          {"x":"{Not a blank}"} | {"x":"{Not a blank}"}
          """)
  void blanks_are_filled_and_what_cannot_be_filled_is_left_out(String shape, String filled) {
    assertThat(new Template(fields(shape)).fill(KNOWN)).isEqualTo(fields(filled));
  }

  @Test
  void a_message_that_cannot_be_filled_stays_as_it_is() {
    var shape = new AnswerShape("Ready: {nothing}", new Template(fields("{\"a\":\"{dollar}\"}")));

    assertThat(shape.fill(KNOWN))
        .isEqualTo(fields("{\"message\":\"Ready: {nothing}\",\"a\":\"$1\"}"));
  }
}
