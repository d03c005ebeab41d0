package id.absah.audit.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that are read, with the headings they are known by in both languages. */
enum RegisterColumn {
  NAME(
      "nama",
      "nama lengkap",
      "nama pegawai",
      "nama pemegang",
      "nama pemilik",
      "nama pemilik sertifikat",
      "nama pemegang sertifikat",
      "nama pejabat",
      "nama pengguna",
      "nama user",
      "name",
      "full name",
      "holder",
      "holder name",
      "name of holder",
      "owner",
      "common name",
      "cn"),
  NIP(
      "nip",
      "nip baru",
      "nip pegawai",
      "nomor induk pegawai",
      "no nip",
      "civil servant number",
      "employee number",
      "employee id"),
  NIK(
      "nik",
      "no nik",
      "no ktp",
      "nomor ktp",
      "ktp",
      "nomor induk kependudukan",
      "population number",
      "national id",
      "id number"),
  EMAIL(
      "email",
      "e mail",
      "surel",
      "alamat email",
      "alamat surel",
      "email dinas",
      "email resmi",
      "email address",
      "mail"),
  UNIT(
      "unit",
      "unit kerja",
      "unit organisasi",
      "perangkat daerah",
      "satuan kerja",
      "satker",
      "skpd",
      "opd",
      "instansi",
      "organisasi",
      "dinas",
      "nama opd",
      "nama skpd",
      "work unit",
      "office",
      "agency",
      "department",
      "organization",
      "organisation"),
  POSITION("jabatan", "nama jabatan", "position", "title", "job title"),
  SERIAL(
      "nomor seri",
      "no seri",
      "nomor seri sertifikat",
      "no seri sertifikat",
      "serial",
      "serial number",
      "serial no",
      "certificate serial number",
      "certificate serial",
      "sn",
      "nomor sertifikat",
      "no sertifikat"),
  ISSUED(
      "terbit",
      "tanggal terbit",
      "tgl terbit",
      "tanggal penerbitan",
      "tgl penerbitan",
      "tanggal diterbitkan",
      "diterbitkan",
      "mulai berlaku",
      "berlaku mulai",
      "berlaku dari",
      "tanggal mulai",
      "issued",
      "issued on",
      "issue date",
      "date of issue",
      "valid from",
      "not before"),
  EXPIRES(
      "berakhir",
      "tanggal berakhir",
      "tgl berakhir",
      "kedaluwarsa",
      "kadaluarsa",
      "kadaluwarsa",
      "tanggal kedaluwarsa",
      "tanggal kadaluarsa",
      "tgl kadaluarsa",
      "masa berlaku",
      "masa berlaku sampai",
      "berlaku sampai",
      "berlaku hingga",
      "berlaku s d",
      "tanggal expired",
      "tgl expired",
      "expired",
      "expires",
      "expires on",
      "expired date",
      "expiry",
      "expiry date",
      "expiration date",
      "valid until",
      "valid to",
      "not after"),
  STATUS(
      "status",
      "status tte",
      "status sertifikat",
      "status sertifikat elektronik",
      "status user",
      "status pengguna",
      "keterangan status",
      "certificate status"),
  LOST(
      "hilang",
      "dilaporkan hilang",
      "tanggal hilang",
      "tgl hilang",
      "tanggal lapor hilang",
      "tgl lapor hilang",
      "tanggal laporan hilang",
      "tanggal dilaporkan hilang",
      "lapor hilang",
      "laporan hilang",
      "dilaporkan hilang pada",
      "lost",
      "lost on",
      "reported lost",
      "reported lost on",
      "date reported lost"),
  MOVED(
      "pindah",
      "tanggal pindah",
      "tgl pindah",
      "pindah pada",
      "mutasi",
      "tanggal mutasi",
      "tgl mutasi",
      "berpindah tangan",
      "berpindah tangan pada",
      "tanggal berpindah tangan",
      "dilaporkan berpindah tangan",
      "tanggal pindah tangan",
      "moved",
      "moved on",
      "date moved",
      "transferred",
      "transferred on",
      "changed hands",
      "changed hands on");

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> headings;

  RegisterColumn(String... headings) {
    this.headings = List.of(headings);
  }

  /**
   * The column that a heading means, compared without case, punctuation and remarks in brackets.
   */
  static Optional<RegisterColumn> of(String heading) {
    String words = words(heading);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    for (RegisterColumn column : values()) {
      if (column.headings.contains(words)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The heading that messages call it by. */
  String title() {
    return headings.get(0);
  }

  /** Words in lower case, parted by single spaces. */
  static String words(String heading) {
    int bracket = heading.indexOf('(');
    String text = bracket > 0 ? heading.substring(0, bracket) : heading;
    StringBuilder words = new StringBuilder();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
      if (!word.isEmpty()) {
        words.append(words.isEmpty() ? "" : " ").append(word);
      }
    }
    return words.toString();
  }
}
