package id.absah.validation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.jspecify.annotations.Nullable;

/**
 * Certificate policies along a path: RFC 5280, 6.1 with the policy graph of RFC 9618 instead of the
 * tree, whose size is exponential in the length of the path.
 */
final class PolicyCheck {
  private static final String ANY = PathValidator.ANY_POLICY;

  private static final class Node {
    final Set<String> expected = new LinkedHashSet<>();
    final Set<String> parents = new LinkedHashSet<>();
  }

  /** One map a depth: valid policy to node. Empty when the graph is NULL. */
  private final List<Map<String, Node>> graph = new ArrayList<>();

  private final PathValidator.Inputs inputs;
  private final int length;
  private int explicitPolicy;
  private int policyMapping;
  private int inhibitAnyPolicy;
  private boolean isNull;

  /**
   * Starts a path (6.1.2).
   *
   * @param length its certificates without the anchor
   */
  PolicyCheck(PathValidator.Inputs inputs, int length) {
    this.inputs = inputs;
    this.length = length;
    this.explicitPolicy = inputs.explicitPolicy() ? 0 : length + 1;
    this.policyMapping = inputs.mappingInhibited() ? 0 : length + 1;
    this.inhibitAnyPolicy = inputs.anyPolicyInhibited() ? 0 : length + 1;
    Node root = new Node();
    root.expected.add(ANY);
    graph.add(new LinkedHashMap<>(Map.of(ANY, root)));
  }

  /**
   * Whether the path's policies are as required.
   *
   * @param path from the end entity to the anchor
   */
  boolean holds(List<ParsedCertificate> path) throws MalformedAsn1Exception {
    for (int i = length; i >= 1; i--) {
      // The certificate of index i - 1 is number length - i + 1 of RFC 5280.
      ParsedCertificate certificate = path.get(i - 1);
      boolean last = i == 1;
      processPolicies(certificate, last);
      if (explicitPolicy <= 0 && isNull) {
        return false;
      }
      if (!last && !prepareNext(certificate)) {
        return false;
      }
      if (last) {
        wrapUp(certificate);
      }
    }
    return explicitPolicy > 0 || userConstrainedSetIsNotEmpty();
  }

  /** 6.1.3 (d) and (e). */
  private void processPolicies(ParsedCertificate certificate, boolean last)
      throws MalformedAsn1Exception {
    Optional<Set<String>> found = PolicyExtensions.policies(certificate);
    if (found.isEmpty()) {
      isNull = true;
    }
    if (isNull) {
      return;
    }
    Set<String> policies = found.orElseThrow();
    Map<String, Node> above = graph.get(graph.size() - 1);
    Map<String, Node> level = new LinkedHashMap<>();
    for (String policy : policies) {
      if (!policy.equals(ANY)) {
        addChild(policy, above, level, true);
      }
    }
    boolean selfIssued = certificate.isSelfIssued() && !last;
    if (policies.contains(ANY) && (inhibitAnyPolicy > 0 || selfIssued)) {
      for (Node parent : above.values()) {
        for (String expected : parent.expected) {
          if (!level.containsKey(expected)) {
            addChild(expected, above, level, false);
          }
        }
      }
    }
    graph.add(level);
    prune();
  }

  private static void addChild(
      String policy, Map<String, Node> above, Map<String, Node> level, boolean orAny) {
    Node child = new Node();
    child.expected.add(policy);
    for (Map.Entry<String, Node> parent : above.entrySet()) {
      if (parent.getValue().expected.contains(policy)) {
        child.parents.add(parent.getKey());
      }
    }
    if (child.parents.isEmpty() && orAny && above.containsKey(ANY)) {
      child.parents.add(ANY);
    }
    if (!child.parents.isEmpty()) {
      level.put(policy, child);
    }
  }

  /** 6.1.3 (d) (3): nodes without children go. */
  private void prune() {
    for (int depth = graph.size() - 2; depth >= 0; depth--) {
      Set<String> used = new LinkedHashSet<>();
      for (Node child : graph.get(depth + 1).values()) {
        used.addAll(child.parents);
      }
      graph.get(depth).keySet().retainAll(used);
    }
    isNull = graph.get(0).isEmpty();
  }

  /** 6.1.4 (a), (b), (h), (i), (j); false when a mapping is forbidden. */
  private boolean prepareNext(ParsedCertificate certificate) throws MalformedAsn1Exception {
    Map<String, Set<String>> mappings = PolicyExtensions.mappings(certificate);
    for (Map.Entry<String, Set<String>> mapping : mappings.entrySet()) {
      if (mapping.getKey().equals(ANY) || mapping.getValue().contains(ANY)) {
        return false;
      }
    }
    if (!isNull && !mappings.isEmpty()) {
      map(mappings);
    }
    if (!certificate.isSelfIssued()) {
      explicitPolicy = Math.max(explicitPolicy - 1, 0);
      policyMapping = Math.max(policyMapping - 1, 0);
      inhibitAnyPolicy = Math.max(inhibitAnyPolicy - 1, 0);
    }
    Optional<PolicyConstraints> constraints =
        certificate
            .extensions()
            .value(Extension.policyConstraints.getId(), PolicyConstraints::getInstance);
    if (constraints.isPresent()) {
      explicitPolicy =
          smaller(explicitPolicy, constraints.orElseThrow().getRequireExplicitPolicyMapping());
      policyMapping = smaller(policyMapping, constraints.orElseThrow().getInhibitPolicyMapping());
    }
    Optional<ASN1Integer> inhibit =
        certificate
            .extensions()
            .value(Extension.inhibitAnyPolicy.getId(), ASN1Integer::getInstance);
    if (inhibit.isPresent()) {
      inhibitAnyPolicy = smaller(inhibitAnyPolicy, inhibit.orElseThrow().getValue());
    }
    return true;
  }

  private static int smaller(int value, @Nullable BigInteger limit) {
    return limit == null || limit.bitLength() > 30 ? value : Math.min(value, limit.intValue());
  }

  /** 6.1.4 (b) as replaced by RFC 9618, 5.4. */
  private void map(Map<String, Set<String>> mappings) {
    Map<String, Node> level = graph.get(graph.size() - 1);
    Map<String, Node> above = graph.get(graph.size() - 2);
    for (Map.Entry<String, Set<String>> mapping : mappings.entrySet()) {
      Node node = level.get(mapping.getKey());
      if (policyMapping <= 0) {
        level.remove(mapping.getKey());
      } else if (node != null) {
        node.expected.clear();
        node.expected.addAll(mapping.getValue());
      } else if (level.containsKey(ANY) && above.containsKey(ANY)) {
        Node added = new Node();
        added.parents.add(ANY);
        added.expected.addAll(mapping.getValue());
        level.put(mapping.getKey(), added);
      }
    }
    prune();
  }

  /** 6.1.5 (a) and (b). */
  private void wrapUp(ParsedCertificate certificate) throws MalformedAsn1Exception {
    explicitPolicy = Math.max(explicitPolicy - 1, 0);
    Optional<PolicyConstraints> constraints =
        certificate
            .extensions()
            .value(Extension.policyConstraints.getId(), PolicyConstraints::getInstance);
    if (constraints.isPresent()) {
      BigInteger required = constraints.orElseThrow().getRequireExplicitPolicyMapping();
      if (required != null && required.signum() == 0) {
        explicitPolicy = 0;
      }
    }
  }

  /** 6.1.5 (g) as replaced by RFC 9618, 5.5. */
  private boolean userConstrainedSetIsNotEmpty() {
    if (isNull) {
      return false;
    }
    if (inputs.policies().contains(ANY) || graph.get(graph.size() - 1).containsKey(ANY)) {
      return true;
    }
    for (int depth = 1; depth < graph.size(); depth++) {
      for (Map.Entry<String, Node> node : graph.get(depth).entrySet()) {
        if (node.getValue().parents.contains(ANY) && inputs.policies().contains(node.getKey())) {
          return true;
        }
      }
    }
    return false;
  }
}
