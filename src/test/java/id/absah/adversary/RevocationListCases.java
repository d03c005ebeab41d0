package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.INDETERMINATE;
import static id.absah.adversary.Case.Expected.LISTED;
import static id.absah.adversary.Case.Expected.REVOCATION_UNKNOWN;
import static id.absah.adversary.Revocation.NEXT_MONTH;
import static id.absah.adversary.Revocation.YESTERDAY;

import id.absah.adversary.Certificates.Identity;
import id.absah.adversary.Certificates.Request;
import id.absah.adversary.Revocation.Crl;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;

/** Certificate revocation lists that must not be believed, and some that must. */
final class RevocationListCases {
  private static final Certificates PKI = Certificates.shared();

  private RevocationListCases() {}

  private static Case crls(String name, Case.Expected expected, byte[]... lists) {
    return Case.of(
        name,
        expected,
        () ->
            Evidence.document(
                new Message(Evidence.ALICE).with(Evidence.CA), List.of(), List.of(lists)));
  }

  private static Crl scoped(IssuingDistributionPoint scope) {
    return Evidence.fresh().extension(Extension.issuingDistributionPoint, true, scope);
  }

  static List<Case> all() {
    Identity forger = new Request("CN=Time CA,O=Adversary,C=ID").authority().selfSigned();
    DistributionPointName elsewhere =
        new DistributionPointName(
            new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://b/")));
    ReasonFlags some = new ReasonFlags(ReasonFlags.keyCompromise);
    ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("1.2.3.4");
    String hold = "2026-03-01T00:00:00Z";
    return List.of(
        crls("crl-fresh", AUTHENTIC, Evidence.fresh().bytes()),
        crls("crl-none", REVOCATION_UNKNOWN),
        crls(
            "crl-from-the-future",
            REVOCATION_UNKNOWN,
            Revocation.crl(Evidence.CA, "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z").bytes()),
        crls(
            "crl-expired",
            REVOCATION_UNKNOWN,
            Revocation.crl(Evidence.CA, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z").bytes()),
        crls(
            "crl-next-before-this",
            REVOCATION_UNKNOWN,
            Revocation.crl(Evidence.CA, YESTERDAY, "2026-01-01T00:00:00Z").bytes()),
        crls("crl-by-a-forger", REVOCATION_UNKNOWN, Revocation.crl(forger).bytes()),
        crls("crl-by-the-root", REVOCATION_UNKNOWN, Revocation.crl(PKI.root).bytes()),
        crls(
            "crl-in-another-name",
            REVOCATION_UNKNOWN,
            new Crl(Evidence.CA, new X500Name("CN=Other"), YESTERDAY, NEXT_MONTH).bytes()),
        crls(
            "crl-by-the-subject",
            REVOCATION_UNKNOWN,
            new Crl(Evidence.ALICE, Evidence.CA.subject(), YESTERDAY, NEXT_MONTH).bytes()),
        crls(
            "crl-delta-without-base",
            REVOCATION_UNKNOWN,
            Evidence.fresh()
                .extension(Extension.cRLNumber, false, new ASN1Integer(6))
                .extension(Extension.deltaCRLIndicator, true, new ASN1Integer(5))
                .bytes()),
        crls(
            "crl-delta-revokes",
            INDETERMINATE,
            Revocation.crl(Evidence.CA, "2026-11-20T00:00:00Z", NEXT_MONTH)
                .extension(Extension.cRLNumber, false, new ASN1Integer(5))
                .bytes(),
            Evidence.fresh()
                .extension(Extension.cRLNumber, false, new ASN1Integer(6))
                .extension(Extension.deltaCRLIndicator, true, new ASN1Integer(5))
                .revoked(Evidence.ALICE, "2026-11-20T00:00:00Z", CRLReason.keyCompromise)
                .bytes()),
        crls(
            "crl-indirect-by-the-issuer-itself",
            AUTHENTIC,
            scoped(new IssuingDistributionPoint(null, false, false, null, true, false)).bytes()),
        crls(
            "crl-only-authorities",
            REVOCATION_UNKNOWN,
            scoped(new IssuingDistributionPoint(null, false, true, null, false, false)).bytes()),
        crls(
            "crl-only-attributes",
            REVOCATION_UNKNOWN,
            scoped(new IssuingDistributionPoint(null, false, false, null, false, true)).bytes()),
        crls(
            "crl-only-users",
            AUTHENTIC,
            scoped(new IssuingDistributionPoint(null, true, false, null, false, false)).bytes()),
        crls(
            "crl-some-reasons",
            REVOCATION_UNKNOWN,
            scoped(new IssuingDistributionPoint(null, false, false, some, false, false)).bytes()),
        crls(
            "crl-of-another-distribution-point",
            REVOCATION_UNKNOWN,
            scoped(new IssuingDistributionPoint(elsewhere, false, false, null, false, false))
                .bytes()),
        crls(
            "crl-unknown-critical",
            REVOCATION_UNKNOWN,
            Evidence.fresh().extension(unknown, true, DERNull.INSTANCE).bytes()),
        crls("crl-signed-sha1", REVOCATION_UNKNOWN, Evidence.fresh().bytes("SHA1withECDSA")),
        crls(
            "crl-revoked",
            INDETERMINATE,
            Evidence.fresh()
                .revoked(Evidence.ALICE, "2026-06-01T00:00:00Z", CRLReason.keyCompromise)
                .bytes()),
        crls(
            "crl-revoked-beside-older-clean",
            INDETERMINATE,
            Evidence.fresh()
                .revoked(Evidence.ALICE, "2026-06-01T00:00:00Z", CRLReason.keyCompromise)
                .bytes(),
            Revocation.crl(Evidence.CA, "2026-11-01T00:00:00Z", NEXT_MONTH).bytes()),
        crls(
            "crl-revoked-in-older-clean-in-newer",
            LISTED,
            Evidence.fresh().bytes(),
            Revocation.crl(Evidence.CA, "2026-11-01T00:00:00Z", NEXT_MONTH)
                .revoked(Evidence.ALICE, "2026-06-01T00:00:00Z", CRLReason.keyCompromise)
                .bytes()),
        crls(
            "crl-hold",
            INDETERMINATE,
            Evidence.fresh().revoked(Evidence.ALICE, hold, CRLReason.certificateHold).bytes()),
        crls(
            "crl-hold-ended",
            AUTHENTIC,
            Revocation.crl(Evidence.CA, "2026-11-01T00:00:00Z", "2026-11-20T00:00:00Z")
                .revoked(Evidence.ALICE, hold, CRLReason.certificateHold)
                .bytes(),
            Evidence.fresh().bytes()),
        crls(
            "crl-removed-in-full-list",
            REVOCATION_UNKNOWN,
            Evidence.fresh().revoked(Evidence.ALICE, hold, CRLReason.removeFromCRL).bytes()));
  }
}
