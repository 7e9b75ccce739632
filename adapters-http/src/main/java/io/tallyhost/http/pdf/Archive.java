package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Snapshot;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** What makes a PDF an archive file: its metadata, its colours, and the invoice XML it carries. */
final class Archive {

  private static final String XML = "factur-x.xml";
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final PDDocument document;
  private final Invoice invoice;
  private final Calendar issuedAt;

  Archive(PDDocument document, Invoice invoice) {
    this.document = document;
    this.invoice = invoice;
    this.issuedAt = calendar(invoice.issuedAt());
  }

  void describe(Snapshot.Current said, boolean carriesXml) throws IOException {
    var title = Wording.title(said) + " " + invoice.number();
    var information = document.getDocumentInformation();
    information.setTitle(title);
    information.setAuthor(said.issuer().party().name());
    information.setProducer(Metadata.PRODUCER);
    information.setCreator(Metadata.PRODUCER);
    information.setCreationDate(issuedAt);
    information.setModificationDate(issuedAt);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(
        new Metadata(title, said.issuer().party().name(), invoice.issuedAt())
            .xmp(carriesXml)
            .getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    document.getDocumentCatalog().setLanguage("en");
    colours();
    document.getDocument().setVersion(1.7f);
    // The id is part of the bytes: the same document, the same id.
    document.setDocumentId((long) invoice.id().value().hashCode());
  }

  void attach(byte[] xml) throws IOException {
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
    file.setSubtype("text/xml");
    file.setSize(xml.length);
    file.setCreationDate(issuedAt);
    file.setModDate(issuedAt);
    var specification = new PDComplexFileSpecification();
    specification.setFile(XML);
    specification.setFileUnicode(XML);
    specification.setFileDescription("Factur-X invoice");
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Alternative");
    list(specification);
  }

  private void list(PDComplexFileSpecification specification) {
    var catalog = document.getDocumentCatalog();
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(XML, specification));
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    var associated = new COSArray();
    associated.add(specification);
    catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }

  private void colours() throws IOException {
    var intent = new PDOutputIntent(document, new ByteArrayInputStream(COLOURS));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(intent);
  }

  private static Calendar calendar(Instant instant) {
    return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
  }
}
