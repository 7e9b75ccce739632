package io.tallyhost.http.pdf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The XMP packet of a document. */
record Metadata(String title, String author, Instant at) {

  static final String PRODUCER = "Tallyhost";

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\
      <pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>\
      <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator></rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">\
      <pdf:Producer>%3$s</pdf:Producer></rdf:Description>
      <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">\
      <xmp:CreatorTool>%3$s</xmp:CreatorTool><xmp:CreateDate>%4$s</xmp:CreateDate>\
      <xmp:ModifyDate>%4$s</xmp:ModifyDate></rdf:Description>
      %5$s</rdf:RDF></x:xmpmeta>
      <?xpacket end="w"?>""";

  private static final String FACTUR_X =
      """
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>\
      <rdf:li rdf:parseType="Resource">\
      <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>\
      <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#\
      </pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix>\
      <pdfaSchema:property><rdf:Seq>%s</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>\
      </pdfaExtension:schemas></rdf:Description>
      <rdf:Description rdf:about="" \
      xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">\
      <fx:DocumentType>INVOICE</fx:DocumentType>\
      <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName><fx:Version>1.0</fx:Version>\
      <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>
      """;

  String xmp(boolean carriesXml) {
    return PACKET.formatted(
        escaped(title), escaped(author), PRODUCER, date(), carriesXml ? facturX() : "");
  }

  private String date() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }

  private static String facturX() {
    return FACTUR_X.formatted(
        Stream.of("DocumentFileName", "DocumentType", "Version", "ConformanceLevel")
            .map(Metadata::property)
            .collect(Collectors.joining()));
  }

  private static String property(String name) {
    return """
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%1$s</pdfaProperty:name>\
        <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
        <pdfaProperty:category>external</pdfaProperty:category>\
        <pdfaProperty:description>%1$s</pdfaProperty:description></rdf:li>\
        """
        .formatted(name);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
