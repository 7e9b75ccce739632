package io.tallyhost.http.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML element by element; elements are named {@code prefix:Name}. */
final class Xml {

  /** What stands inside an element. */
  interface Content {
    void write() throws XMLStreamException;
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  Xml() throws XMLStreamException {
    this.writer = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
    writer.writeStartDocument("UTF-8", "1.0");
  }

  /** The root element with the namespaces of all prefixes. */
  void root(String name, Map<String, String> namespaces, Content content)
      throws XMLStreamException {
    writer.writeStartElement(name);
    for (var namespace : namespaces.entrySet()) {
      writer.writeNamespace(namespace.getKey(), namespace.getValue());
    }
    content.write();
    writer.writeEndElement();
  }

  void element(String name, Content content) throws XMLStreamException {
    writer.writeStartElement(name);
    content.write();
    writer.writeEndElement();
  }

  void text(String name, String text) throws XMLStreamException {
    element(name, () -> writer.writeCharacters(text));
  }

  void text(String name, Optional<String> text) throws XMLStreamException {
    if (text.isPresent()) {
      text(name, text.get());
    }
  }

  /** Text in an element with one attribute. */
  void text(String name, String attribute, String value, String text) throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeAttribute(attribute, value);
    writer.writeCharacters(text);
    writer.writeEndElement();
  }

  byte[] bytes() throws XMLStreamException {
    writer.writeEndDocument();
    writer.flush();
    return bytes.toByteArray();
  }
}
