package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.NameComparison;
import id.absah.facts.NameMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs as a personnel officer would judge them who knows nothing but the two names. */
class NameComparerTest {
  private static void expect(NameMatch match, String one, String other) {
    assertThat(NameComparer.compare(one, other).match()).as(one + " | " + other).isEqualTo(match);
    assertThat(NameComparer.compare(other, one).match()).as(other + " | " + one).isEqualTo(match);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr. H. BUDI SANTOSO, S.Kom., M.Si|Budi Santoso",
        "BUDI SANTOSO|budi santoso",
        "Ir. Hj. Siti Aminah, M.T., IPM|SITI AMINAH",
        "Drs. H. Saberanuddin Akbar, M.Pd.|SABERANUDDIN AKBAR",
        "Prof. Dr. dr. Joko Widagdo, Sp.PD., Ph.D|dr. JOKO WIDAGDO",
        "Prof., Dr. Rahmat Hidayat|Rahmat Hidayat",
        "M. Ali Fahmi|Muhammad Ali Fahmi",
        "M. Ali|Muhammad Ali",
        "M.Ali|Muhammad Ali",
        "H.M. Ali|Muhammad Ali",
        "Moh. Yusuf Halim|Mohammad Yusuf Halim",
        "Muh. Yusuf|Muhammad Yusuf",
        "M. Yusuf|Moh. Yusuf",
        "Mhd. Ilham Saputra|Muhammad Ilham Saputra",
        "Abd. Rahman Noor|Abdul Rahman Noor",
        "Gt. Rina Mariana|Gusti Rina Mariana",
        "I Gst. Ngurah Agung|I Gusti Ngurah Agung",
        "Siti N. Aisyah|Siti Nur Aisyah",
        "Budi A. Santoso, S.E.|Budi Agus Santoso",
        "Nurul Huda|NURULHUDA",
        "M. Nurul Huda|Muhammad Nurulhuda",
        "Nur'aini Rahmah|NURAINI RAHMAH",
        "Nur\u2019aini|Nur'aini",
        "(BUDI SANTOSO)|Budi Santoso",
        "Budi Santoso (Kepala Dinas)|Budi Santoso",
        "Budi Santoso S. Kom|Budi Santoso",
        "Budi Santoso, S. Kom, M. Si|Budi Santoso",
        "BUDI SANTOSO SH|Budi Santoso",
        "Budi Santoso SKM MKes|Budi Santoso",
        "Ahmad Fauzi, S. Pd. I|AHMAD FAUZI",
        "Ahmad Fauzi S. Pd. I|AHMAD FAUZI",
        "Dr.Ahmad Fauzi|AHMAD FAUZI",
        "Suharto|SUHARTO, S.IP",
        "I Made Wirawan, S.E.|I MADE WIRAWAN",
        "Budi Santoso , S.Kom|Budi  Santoso",
        "Hj. Galuh Kumalasari, S.E., M.M.|Galuh Kumalasari SE MM",
        "Ren\u00e9 Latuheru|Rene Latuheru",
        "drg. Hj. Emma Rahmawati, Sp.KG|EMMA RAHMAWATI",
        "Apt. Dewi Lestari, S.Farm.|DEWI LESTARI",
        "M.T. Haryono|M. T. HARYONO",
        "A. Rahman Hakim|A. RAHMAN HAKIM, SH",
        "TGH. Ahmad Syarwani|AHMAD SYARWANI",
      })
  void oneAndTheSamePerson(String one, String other) {
    expect(NameMatch.SAME, one, other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Budi Santoso|Siti Aminah",
        "Budi Santoso|Budi Hartono",
        "Budi Santoso, S.Kom|Joko Santoso, S.Kom",
        "M. Ali|Ahmad Ali",
        "Muhammad Ali|Mulyadi Ali",
        "Moh. Ali|Mulyono Ali",
        "Muhammad Ali|Muhammad Alwi Fahmi",
        "Siti Aminah|Siti Rohana",
        "A. Rahman|Budi Rahman",
        "Siti N. Aisyah|Siti Maya Aisyah",
        "Dr. Windrasyah Pramudita, S.Kom., M.T.|dr. Noorsyifa Maulidya, M.Kes.",
        "Budi Santoso, S.H.|Bambang Santoso, S.H.",
        "H. Ahmad Fauzi|H. Ahmad Zaini",
        "Abd. Rahman|Abd. Rasyid",
        "Rina Mariana|Rina Mulyani",
        "Budi Santoso|Budi Susantoso",
        "Rina Mulyadi|Rini Mulyadi",
        "Joko Susilo|Jono Susilo",
        "\u0412udi Santoso|Budi Santoso",
        "I Made Wirawan|I Wayan Wirawan",
        "Nurul Huda|Nurul Hidayah",
        "Agus Salim|Agus Halim Perdana",
        "Mali|Rahman",
        "S.Kom Rudi|Budi",
      })
  void differentPeople(String one, String other) {
    expect(NameMatch.DIFFERENT, one, other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A. Rahman|Abdul Rahman",
        "A. Rahman|Ahmad Rahman",
        "M. Ali|Mulyadi Ali",
        "Budi S.|Budi Santoso",
        "Budi|Budi Santoso",
        "Budi Santoso|Budi Santoso Raharjo",
        "Ali Fahmi|Muhammad Ali Fahmi",
        "Muhammad Ali|Mohammad Ali",
        "Mochamad Ali|Muhammad Ali",
        "Budi Santoso|Budi Santosa",
        "Achmad Fauzi|Ahmad Fauzi",
        "Nor Aida|Noor Aida",
        "Mali|M. Ali",
        "M. Ali|Mali",
        "B. S.|Budi Santoso",
        "B. S.|B. S.",
        "Budi Santoso|Santoso Budi",
        "Santoso, Budi|Budi Santoso",
        "S.Kom, M.Si|Budi Santoso",
        "''|Budi",
        "Budi Santoso, atas nama Siti Aminah|Budi Santoso",
        "Siti N. Aisya|Siti Nur Aisyah",
        "H. Ali|Hasan Ali",
      })
  void nobodyCanTell(String one, String other) {
    expect(NameMatch.UNCLEAR, one, other);
  }

  @Test
  void theComparedFormsAreKept() {
    assertThat(NameComparer.compare("Dr. H. M. ALI, S.Kom.", "Muhammad Ali, S.Kom"))
        .isEqualTo(new NameComparison(NameMatch.SAME, "m ali", "muhammad ali"));
  }

  @Test
  void hostileLengthsEnd() {
    expect(NameMatch.UNCLEAR, "a,".repeat(100_000), "Budi " + "x ".repeat(100_000));
  }
}
