package id.absah.audit.register;

import id.absah.facts.RegisterStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The status of a certificate as registers write it, in both languages. */
final class WrittenStatus {
  private static final Map<RegisterStatus, List<String>> WORDS =
      Map.of(
          RegisterStatus.ISSUE,
          List.of(
              "issue",
              "issued",
              "terbit",
              "diterbitkan",
              "sudah terbit",
              "telah terbit",
              "telah diterbitkan",
              "aktif",
              "active",
              "valid",
              "berlaku"),
          RegisterStatus.EXPIRED,
          List.of(
              "expired",
              "expire",
              "kedaluwarsa",
              "kadaluwarsa",
              "kadaluarsa",
              "kedaluarsa",
              "habis masa berlaku",
              "habis"),
          RegisterStatus.RENEW,
          List.of(
              "renew",
              "renewal",
              "renewed",
              "pembaruan",
              "pembaharuan",
              "diperbarui",
              "perpanjangan",
              "diperpanjang",
              "proses pembaruan"),
          RegisterStatus.REVOKE,
          List.of("revoke", "revoked", "dicabut", "cabut", "pencabutan"),
          RegisterStatus.SUSPEND,
          List.of("suspend", "suspended", "ditangguhkan", "dibekukan", "on hold"),
          RegisterStatus.NO_CERTIFICATE,
          List.of(
              "no certificate",
              "nocertificate",
              "belum ada sertifikat",
              "tidak ada sertifikat",
              "belum punya sertifikat",
              "tidak punya sertifikat",
              "tidak memiliki sertifikat",
              "belum memiliki sertifikat",
              "belum terbit"),
          RegisterStatus.NOT_REGISTERED,
          List.of(
              "not registered",
              "notregistered",
              "unregistered",
              "belum terdaftar",
              "tidak terdaftar",
              "belum registrasi"));

  private WrittenStatus() {}

  static Optional<RegisterStatus> of(String written) {
    String words = RegisterColumn.words(written);
    for (RegisterStatus status : RegisterStatus.values()) {
      if (WORDS.getOrDefault(status, List.of()).contains(words)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
