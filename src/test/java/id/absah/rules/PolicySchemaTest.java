package id.absah.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PolicySchemaTest {
  @Test
  void isCommittedAsItIsGenerated() throws Exception {
    assertThat(Files.readString(ShippedPolicy.project().resolve("rules/policy.schema.json")))
        .as("write PolicySchema.policy() to rules/policy.schema.json")
        .isEqualTo(PolicySchema.policy());
    assertThat(Files.readString(ShippedPolicy.project().resolve("rules/tailor.schema.json")))
        .as("write PolicySchema.tailoring() to rules/tailor.schema.json")
        .isEqualTo(PolicySchema.tailoring());
  }

  @Test
  void knowsTheKeysThatTheLoaderKnows() {
    assertThat(PolicySchema.policy())
        .contains("\"unknown-needs-review\"", "\"renewalLeadDays\"", "\"in-force\"")
        .contains("\"additionalProperties\": false");
  }
}
