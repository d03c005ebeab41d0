package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import id.absah.document.pdf.PdfText;
import id.absah.document.pdf.TextCode;
import id.absah.facts.ApplicationLetterFacts;
import id.absah.facts.DocumentFacts;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;

/** Application letters whose values stand in form fields. */
class ApplicationFormFieldsTest {
  private static final List<String> CHOICES =
      List.of(
          "BeSign mobile / BeSign desktop",
          "Srikandi",
          "Inaproc",
          "Aplikasi lainnya (isi sesuai kebutuhan)");

  private static final List<String> NAMES = List.of("cb1", "cb2", "cb3", "cb4");

  private static ApplicationLetterFacts read(ApplicationPdf pdf) throws Exception {
    return document(pdf).application().orElseThrow();
  }

  private static DocumentFacts document(ApplicationPdf pdf) throws Exception {
    Octets bytes = Octets.of(pdf.finish());
    PdfDocument document = PdfDocument.read(bytes, PdfLimits.defaults());
    DocumentText text = PdfText.extract(document, PdfLimits.defaults(), Duration.ofMinutes(1));
    return new FactExtractor(SampleSettings.all())
        .extract("dinkes/permohonan.pdf", bytes, document, text, List.of())
        .document();
  }

  /** The form with fields for all items but some, their names as given by a form's maker. */
  private static ApplicationPdf form(Set<String> blank) throws Exception {
    ApplicationPdf pdf = new ApplicationPdf().labels();
    for (String label : ApplicationPdf.LABELS) {
      pdf.field(
          "isian_" + label.replaceAll("[^A-Za-z]+", "_"),
          blank.contains(label) ? "" : ApplicationPdf.COMPLETE.get(label),
          ApplicationPdf.beside(label));
    }
    return pdf;
  }

  private static ApplicationPdf ticked(ApplicationPdf pdf, int choice) throws Exception {
    return pdf.boxes(false, NAMES, CHOICES, choice).statements();
  }

  @Test
  void readsValuesThatNoAppearanceShows() throws Exception {
    ApplicationLetterFacts facts = read(ticked(form(Set.of()), 1));
    assertThat(facts.missing()).isEmpty();
    assertThat(facts.civilServant()).isTrue();
    assertThat(facts.fromForm())
        .containsExactly(
            "nama",
            "nip",
            "nik",
            "pangkat",
            "jabatan",
            "unit-kerja",
            "instansi",
            "telepon",
            "sistem");
  }

  @Test
  void aFormWithMoreFieldsThanAreReadIsNotEstablished() throws Exception {
    ApplicationPdf pdf = ticked(form(Set.of()), 1);
    for (int i = 0; i < 2_000; i++) {
      pdf.field("lain_" + i, "x", new PDRectangle(400, 100, 20, 10));
    }
    DocumentFacts facts = document(pdf);
    assertThat(facts.application()).isEmpty();
    assertThat(facts.codes())
        .contains(Defect.of(TextCode.FORM_FIELDS_LIMIT, "what", "fields").with("limit", 2_000));
  }

  @Test
  void anEmptyFieldIsMissing() throws Exception {
    ApplicationLetterFacts facts = read(ticked(form(Set.of("NIK KTP/EKTP", "Nomor Telp")), 0));
    assertThat(facts.missing()).containsExactly("nik", "telepon");
  }

  @Test
  void aFormThatNobodyFilledInMissesEverything() throws Exception {
    ApplicationLetterFacts facts = read(ticked(form(Set.copyOf(ApplicationPdf.LABELS)), -1));
    assertThat(facts.missing())
        .containsExactly(
            "nama",
            "nik",
            "jabatan",
            "unit-kerja",
            "instansi",
            "telepon",
            "sistem",
            "surat-keputusan");
    assertThat(facts.fromForm()).isEmpty();
  }

  @Test
  void aValueThatOnlyTheAppearanceShowsStandsOnThePage() throws Exception {
    ApplicationPdf pdf = form(Set.of("Jabatan"));
    PDTextField jabatan = pdf.drawn("lain", "Pranata Komputer", ApplicationPdf.beside("Jabatan"));
    jabatan.getCOSObject().removeItem(COSName.V);
    ApplicationLetterFacts facts = read(ticked(pdf, 1));
    assertThat(facts.missing()).isEmpty();
    assertThat(facts.present()).contains("jabatan");
    assertThat(facts.fromForm()).doesNotContain("jabatan").contains("nama");
  }

  @Test
  void aFlattenedFormIsReadFromThePage() throws Exception {
    ApplicationPdf pdf = new ApplicationPdf().labels();
    for (String label : ApplicationPdf.LABELS) {
      pdf.drawn(
          label.replaceAll("[^A-Za-z]+", "_"),
          label.equals("NIP") ? "" : ApplicationPdf.COMPLETE.get(label),
          ApplicationPdf.beside(label));
    }
    pdf.text(110, 480, "Srikandi").statements();
    pdf.text(90, 335, "Surat Keputusan Pengangkatan Nomor 800/77/2026 terlampir");
    pdf.form.flatten();
    ApplicationLetterFacts facts = read(pdf);
    assertThat(facts.missing()).isEmpty();
    assertThat(facts.fromForm()).isEmpty();
    assertThat(facts.civilServant()).isFalse();
  }

  @Test
  void printedChoicesWithoutATickNameNoSystem() throws Exception {
    assertThat(read(ticked(form(Set.of()), -1)).missing()).containsExactly("sistem");
    assertThat(
            read(form(Set.of()).boxes(true, List.of("grup"), CHOICES, -1).statements()).missing())
        .containsExactly("sistem");
    assertThat(read(form(Set.of()).boxes(true, List.of("grup"), CHOICES, 2).statements()).missing())
        .isEmpty();
  }

  @Test
  void aDeclarationLeftUntickedIsMissing() throws Exception {
    ApplicationPdf pdf = form(Set.of());
    pdf.boxes(
        false,
        List.of("a", "b", "c"),
        List.of(
            "Srikandi",
            "Data yang saya isikan di atas adalah benar dan dapat dipertanggungjawabkan",
            "Menyetujui Perjanjian Pemilik Sertifikat Elektronik"),
        0);
    pdf.statements();
    assertThat(read(pdf).missing()).containsExactly("pernyataan-1", "pernyataan-2");
  }

  @Test
  void fieldsWithoutTellingNamesAreKnownByThePrintedLabels() throws Exception {
    ApplicationPdf beside = new ApplicationPdf().labels();
    ApplicationPdf above = new ApplicationPdf();
    int number = 0;
    for (String label : ApplicationPdf.LABELS) {
      String value = label.equals("Jabatan") ? "" : ApplicationPdf.COMPLETE.get(label);
      beside.field("Text" + ++number, value, ApplicationPdf.beside(label));
      float y = 715 - 25 * number;
      above.text(70, y, label).field("Text" + number, value, new PDRectangle(70, y - 14, 200, 11));
    }
    assertThat(read(ticked(beside, 1)).missing()).containsExactly("jabatan");
    assertThat(read(ticked(above, 1)).missing()).containsExactly("jabatan");
  }

  @Test
  void fieldsAreKnownByTheirLabelsForPeople() throws Exception {
    ApplicationPdf pdf = new ApplicationPdf();
    int number = 0;
    for (String label : ApplicationPdf.LABELS) {
      PDTextField field =
          pdf.field(
              "f" + ++number,
              ApplicationPdf.COMPLETE.get(label),
              new PDRectangle(60, 710 - 22 * number, 200, 16));
      field.setAlternateFieldName(label.equals("NIK KTP/EKTP") ? "NIK (sesuai KTP)" : label);
    }
    assertThat(read(ticked(pdf, 1)).missing()).isEmpty();
  }

  @Test
  void theFieldsOfTheAcknowledgingOfficialAreNotTheApplicants() throws Exception {
    ApplicationPdf pdf = form(Set.of("Nama Lengkap"));
    pdf.field("nama", "Siti Aminah", new PDRectangle(70, 230, 200, 16));
    assertThat(read(ticked(pdf, 1)).missing()).containsExactly("nama");
    ApplicationPdf second = form(Set.of("Nama Lengkap"));
    second.field("nama_kepala_skpd", "Siti Aminah", new PDRectangle(320, 400, 200, 16));
    assertThat(read(ticked(second, 1)).missing()).containsExactly("nama");
  }

  @Test
  void aHiddenFieldAndAPromptAreNoValue() throws Exception {
    ApplicationPdf hidden = form(Set.of("Jabatan"));
    hidden
        .field("jabatan", "Pranata Komputer", ApplicationPdf.beside("Jabatan"))
        .getWidgets()
        .get(0)
        .setHidden(true);
    assertThat(read(ticked(hidden, 1)).missing()).containsExactly("jabatan");
    ApplicationPdf prompt = form(Set.of("Jabatan"));
    prompt.drawn("jabatan", "(isi jabatan)", ApplicationPdf.beside("Jabatan"));
    assertThat(read(ticked(prompt, 1)).missing()).containsExactly("jabatan");
  }

  @Test
  void aFieldWithoutAreaOrInALayerOfUnknownStateIsNoValue() throws Exception {
    ApplicationPdf point = form(Set.of("Jabatan"));
    point.field("jabatan", "Pranata Komputer", new PDRectangle(200, 600, 0, 0));
    assertThat(read(ticked(point, 1)).missing()).containsExactly("jabatan");
    ApplicationPdf layered = form(Set.of("Jabatan"));
    COSDictionary layer = new COSDictionary();
    layer.setName(COSName.TYPE, "OCG");
    layered
        .field("jabatan", "Pranata Komputer", ApplicationPdf.beside("Jabatan"))
        .getWidgets()
        .get(0)
        .getCOSObject()
        .setItem(COSName.OC, layer);
    assertThat(read(ticked(layered, 1)).missing()).containsExactly("jabatan");
  }

  @Test
  void aNumberOfTheWrongLengthIsNoNik() throws Exception {
    ApplicationPdf pdf = form(Set.of("NIK KTP/EKTP"));
    pdf.field("nik", "63710101", ApplicationPdf.beside("NIK KTP/EKTP"));
    assertThat(read(ticked(pdf, 1)).missing()).containsExactly("nik");
  }

  @Test
  void aListShowsTheSystemThatWasChosen() throws Exception {
    ApplicationPdf pdf = form(Set.of()).statements();
    PDComboBox list = new PDComboBox(pdf.form);
    list.setPartialName("sistem");
    COSArray pair = new COSArray();
    pair.add(new COSString("1"));
    pair.add(new COSString("Inaproc"));
    COSArray options = new COSArray();
    options.add(pair);
    list.getCOSObject().setItem(COSName.OPT, options);
    list.getCOSObject().setString(COSName.V, "1");
    list.getWidgets().get(0).setRectangle(new PDRectangle(90, 470, 200, 16));
    list.getWidgets().get(0).setPage(pdf.page);
    pdf.page.getAnnotations().add(list.getWidgets().get(0));
    pdf.form.getFields().add(list);
    assertThat(read(pdf).missing()).isEmpty();
  }

  @Test
  void aFormOnARotatedPageIsReadWhereItIsShown() throws Exception {
    ApplicationPdf pdf = new ApplicationPdf(true).labels();
    int number = 0;
    for (String label : ApplicationPdf.LABELS) {
      pdf.field(
          "Text" + ++number,
          label.equals("Unit Kerja") ? "" : ApplicationPdf.COMPLETE.get(label),
          ApplicationPdf.beside(label));
    }
    pdf.field("nama", "Siti Aminah", new PDRectangle(70, 230, 200, 16));
    pdf.text(110, 480, "Srikandi").statements();
    ApplicationLetterFacts facts = read(pdf);
    assertThat(facts.missing()).containsExactly("unit-kerja");
    assertThat(facts.fromForm()).contains("nama", "nik");
  }

  @Test
  void theNextColumnsLabelIsNoValue() {
    PrintedPage page =
        new PrintedPage(1)
            .at(72, 120, 11, "Nama :")
            .at(300, 120, 11, "Jabatan :")
            .at(72, 140, 11, "Unit Kerja :")
            .at(150, 140, 11, "Bidang Persandian")
            .at(300, 140, 11, "Instansi :");
    assertThat(ApplicationLetterExtractor.extract(page.alone(), List.of(), List.of()).present())
        .containsExactly("unit-kerja");
  }
}
