package io.tallyhost.http.pdf;

import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;

/** Figures and days as the syntax writes them. */
final class CiiFigures {

  private CiiFigures() {}

  static String amount(Money amount) {
    return DecimalText.of(amount);
  }

  static String percent(Percentage rate) {
    return BigDecimal.valueOf(rate.basisPoints(), 2).toPlainString();
  }

  static void date(Xml xml, String name, LocalDate day) throws XMLStreamException {
    xml.text(name, "format", "102", DateTimeFormatter.BASIC_ISO_DATE.format(day));
  }
}
