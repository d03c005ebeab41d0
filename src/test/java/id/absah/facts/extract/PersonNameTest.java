package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr. H. BUDI SANTOSO, S.Kom., M.Si|Budi Santoso",
        "dr. Siti Aminah, Sp.A|SITI AMINAH",
        "Drs. Budi Santoso|BUDI SANTOSO, Drs",
        "M. Yusuf Halim|Muhammad Yusuf Halim, S.H.",
        "Budi Santoso S.Kom|BUDI SANTOSO",
        "Dr.Budi Santoso|Budi Santoso",
        "I Made Wirawan|I MADE WIRAWAN, SE",
        "Budisantoso|Budi Santoso",
        "Prof. Dr. Ir. Budi Santoso|Budi Santoso",
        "Nur'aini|NURAINI",
      })
  void oneAndTheSamePerson(String one, String other) {
    assertThat(PersonName.agree(one, other)).isTrue();
    assertThat(PersonName.agree(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Budi Santoso|Budi Susanto",
        "Budi|Budi Santoso",
        "Budi Santoso|Santoso Budi Raharjo",
        "S.Kom, M.Si|Budi Santoso",
        "B. S.|Budi Santoso",
        "''|Budi",
      })
  void differentPeople(String one, String other) {
    assertThat(PersonName.agree(one, other)).isFalse();
  }
}
