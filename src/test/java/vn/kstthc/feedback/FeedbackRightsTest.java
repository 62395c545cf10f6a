package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.Road;

/** Who sees what of a case: units what they handle, conduct only the office and the leadership, and nobody who complained of him. */
@EngineTest
class FeedbackRightsTest {

  private static final String SENDER = "Người Gửi Mẫu";

  @LocalServerPort int port;
  @Autowired FeedbackRoad cases;
  @Autowired Road road;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired FeedbackItems items;
  @Autowired FeedbackFiles files;
  @Autowired FeedbackReaders readers;
  @Autowired IdentityService identity;
  private final Map<String, WebApps> sessions = new HashMap<>();
  private String number;

  @AfterEach
  void theCaseIsGone() {
    cases.end(number);
  }

  private WebApps as(String user) {
    return sessions.computeIfAbsent(user, name -> new WebApps(port).login(name));
  }

  private int status(String user, String path) {
    return as(user).get("/phan-anh/so/" + number + path).statusCode();
  }

  private String page(String user) {
    var answer = as(user).get("/phan-anh/so/" + number);
    assertThat(answer.statusCode()).as(user).isEqualTo(200);
    return answer.body();
  }

  private String form(String user, String key) {
    return as(user).get("/phan-anh/so/api/cong-viec/" + cases.task(number, key).getId()).body();
  }

  @Test
  void aUnitSeesWhatItHandlesAloneOrWithOthersAndNothingElse() {
    number = cases.receive().number();
    assertThat(status("gdtrh", "")).as("not classified").isEqualTo(404);
    cases.own(number, "gdtrh", "gdth");
    assertThat(page("gdtrh")).contains(SENDER, number);
    assertThat(page("gdth")).contains(SENDER);
    assertThat(page("van.phong")).contains(SENDER);
    assertThat(page("giam.doc")).contains(SENDER);
    assertThat(status("gdmn", "")).isEqualTo(404);
    assertThat(status("quan.tri", "")).as("runs the machine only").isEqualTo(404);
    assertThat(as("gdmn").get("/phan-anh/so/PAKN-2024-9999").statusCode()).isEqualTo(404);
    assertThat(form("gdmn", "contribute")).doesNotContain(SENDER);
  }

  @Test
  void whoHasGivenACaseBackSeesItNoMore() {
    number = cases.receive().number();
    cases.own(number, "gdtrh");
    cases.study(number, "gdtrh", "HAND_BACK", "Thuộc Phòng Kế hoạch - Tài chính.");
    cases.submit(number, "assignUnit", "van.phong", Map.of("leadUnit", "khtc"));
    assertThat(page("khtc")).contains(SENDER);
    assertThat(status("gdtrh", "")).isEqualTo(404);
  }

  @Test
  void conductIsSeenByTheOfficeAndTheLeadershipOnly() {
    number = cases.receive().number();
    cases.classify(number, Outcome.CONDUCT, Map.of("concernedUnit", "gdth"));
    assertThat(page("van.phong")).contains(SENDER);
    assertThat(page("giam.doc")).contains(SENDER);
    for (String unit : new String[] {"gdth", "gdtrh"}) {
      assertThat(status(unit, "")).as(unit).isEqualTo(404);
      assertThat(form(unit, "forwardConduct")).as(unit).doesNotContain(SENDER);
      assertThat(road.as(unit, () -> tasks.createTaskQuery().processInstanceBusinessKey(number).count())).as(unit).isZero();
      assertThat(road.as(unit, () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count())).as(unit).isZero();
    }
    assertThat(road.as("van.phong", () -> tasks.createTaskQuery().processInstanceBusinessKey(number).count())).isOne();
    assertThat(road.as("giam.doc", () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count())).isOne();
  }

  @Test
  void anOfficeThatIsComplainedAboutNeitherForwardsItNorLearnsByWhom() {
    number = cases.receive().number();
    long file = withFile();
    cases.classify(number, Outcome.CONDUCT, Map.of("concernedUnit", "van-phong"));
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).taskCandidateGroup("lanh-dao").count()).isOne();
    assertThat(page("van.phong")).doesNotContain(SENDER, "0900 000 000", "nguoi.gui@example.org", "12 Phố Mẫu");
    assertThat(form("van.phong", "forwardConduct")).doesNotContain(SENDER, "0900 000 000", "nguoi.gui@example.org", "12 Phố Mẫu");
    assertThat(status("van.phong", "/tep/" + file)).isEqualTo(404);
    assertThat(page("giam.doc")).contains(SENDER, "0900 000 000");
    assertThat(status("giam.doc", "/tep/" + file)).isEqualTo(200);
  }

  @Test
  void aLeaderSeesWhoComplainedAlsoAboutTheUnitHeBelongsTo() {
    number = cases.receive().number();
    cases.classify(number, Outcome.CONDUCT, Map.of("concernedUnit", "gdth"));
    identity.createMembership("giam.doc", "gdth");
    try {
      assertThat(readers.maySeeSender(items.get(number), "giam.doc")).isTrue();
      assertThat(readers.hiddenUnits(Set.of("lanh-dao", "gdth"))).isEmpty();
      assertThat(readers.hiddenUnits(Set.of("gdth"))).containsExactly("gdth");
    } finally {
      identity.deleteMembership("giam.doc", "gdth");
    }
  }

  @Test
  void noLetterTellsTheOfficeWhoComplainedAboutIt() {
    number = cases.receive().number();
    cases.classify(number, Outcome.CONDUCT, Map.of("concernedUnit", "van-phong"));
    assertThat(status("van.phong", "/van-ban/FORWARD")).isEqualTo(404);
    assertThat(status("giam.doc", "/van-ban/FORWARD")).isEqualTo(200);
  }

  @Test
  void whatAUnitHasNotHandedInYetIsItsOwn() {
    number = cases.receive().number();
    cases.own(number, "gdtrh");
    cases.study(number, "gdtrh", "ENOUGH", "Đủ.");
    cases.file(number, FeedbackFileKind.DRAFT, "gdtrh");
    long draft = files.of(items.get(number)).get(0).id();
    assertThat(status("gdtrh", "/tep/" + draft)).isEqualTo(200);
    assertThat(status("van.phong", "/tep/" + draft)).isEqualTo(404);
    cases.draft(number, "gdtrh");
    assertThat(status("van.phong", "/tep/" + draft)).isEqualTo(200);
  }

  private long withFile() {
    cases.file(number, FeedbackFileKind.SENDER, "van-phong");
    return files.of(items.get(number)).get(0).id();
  }

  @Test
  void nobodySeesAnythingWithoutALogin() {
    number = cases.receive().number();
    assertThat(new WebApps(port).get("/phan-anh/so/" + number).body()).doesNotContain(SENDER);
    assertThat(new WebApps(port).get("/phan-anh/so/api/cong-viec/" + cases.task(number, "classifyFeedback").getId()).body())
        .doesNotContain(SENDER);
  }
}
