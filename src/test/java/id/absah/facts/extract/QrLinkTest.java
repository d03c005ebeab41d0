package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrLinkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://tte.contoh.example/v/1|tte.contoh.example",
        "HTTPS://TTE.Contoh.Example|tte.contoh.example",
        "http://tte.contoh.example:8080/v?x=1#y|tte.contoh.example",
        "https://tte.contoh.example.|tte.contoh.example",
        "  https://tte.contoh.example/v  |tte.contoh.example",
        "https://tte.contoh.example@jahat.example/v|jahat.example",
        "https://a:b@c@jahat.example:443/v|jahat.example",
        "https://jahat.example\\@tte.contoh.example/|jahat.example",
        "https:\\\\jahat.example/tte.contoh.example|jahat.example",
        "https:/jahat.example/v|jahat.example",
        "https:jahat.example|jahat.example",
        "https:////jahat.example/v|jahat.example",
        "https://jahat.example?@tte.contoh.example|jahat.example",
        "https://jahat.example#@tte.contoh.example|jahat.example",
        "ftp://jahat.example/x|jahat.example",
        "https://[2001:db8::1]:8443/x|[2001:db8::1]",
        "https://192.0.2.7/x|192.0.2.7",
        "www.contoh.example|www.contoh.example",
        "tte.contoh.example/v/1|tte.contoh.example",
      })
  void leadsToTheHostThatABrowserWouldOpen(String text, String host) {
    assertThat(QrLink.host(text)).contains(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ditandatangani secara elektronik",
        "800/123/BKD/2025",
        "NIP. 197001011995031001",
        "mailto:orang@contoh.example",
        "tel:+62511",
        "javascript:alert(1)",
        "BEGIN:VCARD",
        "https://",
        "konsep.pdf",
      })
  void otherTextsAreNoLinks(String text) {
    assertThat(QrLink.host(text)).isEmpty();
  }

  @Test
  void lineBreaksInsideALinkAreNoPartOfIt() {
    assertThat(QrLink.host("https://tte.contoh\n.example/v")).contains("tte.contoh.example");
  }

  @Test
  void aHostIsUnderANameOnlyAtADot() {
    List<String> names = List.of("Contoh.example");
    assertThat(QrLink.under("contoh.example", names)).isTrue();
    assertThat(QrLink.under("tte.contoh.example", names)).isTrue();
    assertThat(QrLink.under("xcontoh.example", names)).isFalse();
    assertThat(QrLink.under("contoh.example.jahat.example", names)).isFalse();
  }
}
