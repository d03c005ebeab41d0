package id.absah.facts;

import java.util.List;

/**
 * The fields of a letter that applies for a certificate (Pasal 7(2) and Lampiran).
 *
 * @param present the fields found, by the ids of the settings: nama, nip, nik, pangkat, jabatan,
 *     unit-kerja, instansi, telepon, sistem, pernyataan-1, pernyataan-2, mengetahui,
 *     surat-keputusan
 * @param missing the required fields not found
 * @param fromForm those of the present fields that form fields of the file hold; the others stand
 *     on the pages only
 * @param civilServant whether the applicant is ASN: a NIP is given
 */
public record ApplicationLetterFacts(
    List<String> present, List<String> missing, List<String> fromForm, boolean civilServant) {
  public ApplicationLetterFacts {
    present = List.copyOf(present);
    missing = List.copyOf(missing);
    fromForm = List.copyOf(fromForm);
  }
}
