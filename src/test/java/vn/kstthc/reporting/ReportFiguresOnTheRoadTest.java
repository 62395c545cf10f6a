package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;

/** What becomes of figures: changed with a reason, checked, compared with other periods, and mended in the next report. */
@EngineTest
class ReportFiguresOnTheRoadTest extends ReportWork {

  private static String change(String table, String row, String column, long amount, String reason) {
    return "[{\"table\":\"%s\",\"row\":\"%s\",\"column\":\"%s\",\"amount\":%d,\"reason\":\"%s\"}]".formatted(table, row, column, amount, reason);
  }

  private Map<String, Object> with(String field, String json) {
    Map<String, Object> fields = collation();
    fields.put(field, json);
    return fields;
  }

  @Test
  void aFigureIsChangedWithAReasonAndMarked() {
    String number = atCollating();
    long counted = figure(number, "don-vi", "gdmn", "trained").counted();
    collate(number, with("changes", change("don-vi", "gdmn", "trained", 50, "Phòng báo bổ sung qua điện thoại")));
    assertThat(figure(number, "don-vi", "gdmn", "trained")).satisfies(figure -> {
      assertThat(figure.amount()).isEqualTo(50);
      assertThat(figure.counted()).isEqualTo(counted);
      assertThat(figure.changedBy()).isEqualTo("van.phong");
    });
    String page = new WebApps(port).login("giam.doc").get("/bao-cao/" + number).body();
    assertThat(page).contains("sửa tay, sổ ghi 45: Phòng báo bổ sung qua điện thoại (Chuyên viên Văn phòng Sở");
    sign(number, "RETURN", "Xem lại");
    fill(number);
    assertThat(figure(number, "don-vi", "gdmn", "trained").amount()).as("kept when counted anew").isEqualTo(50);
    collate(number, collation());
    assertThat(figure(number, "don-vi", "gdmn", "trained").isChanged()).as("taken back").isFalse();
  }

  @Test
  void aCheckThatDoesNotHoldBlocksUntilItIsExplained() {
    String number = atCollating();
    long total = figure(number, "pakn", "", "total").counted();
    String wrong = change("pakn", "", "total", total + 1, "Thử");
    assertThatThrownBy(() -> collate(number, with("changes", wrong))).hasMessageContaining("Tổng số = về hành vi + về quy định + cả hai")
        .hasMessageContaining("hãy sửa hoặc giải trình");
    assertThat(figure(number, "pakn", "", "total").isChanged()).as("nothing was recorded").isFalse();
    Map<String, Object> fields = with("changes", wrong);
    fields.put("explanations", "[{\"check\":\"pakn/kinds/\",\"text\":\"Một vụ chưa rõ loại\"},{\"check\":\"pakn/came/\",\"text\":\"Một vụ\"}]");
    collate(number, fields);
    assertThat(new WebApps(port).login("giam.doc").get("/bao-cao/" + number).body()).contains("Giải trình: Một vụ chưa rõ loại",
        "Số liệu khớp, hoặc đã có giải trình.");
    sign(number, "SIGN", "");
    send(number);
  }

  @Test
  void eachFigureStandsBesideTheOneBeforeAndTheOneOfAYearBefore() {
    dossier("A-1", "Mầm non", "2024-02-01", "2024-02-09", "2024-02-08");
    dossier("A-2", "Mầm non", "2025-02-01", "2025-02-09", "2025-02-08");
    dossier("A-3", "Mầm non", "2025-02-01", "2025-02-09", "2025-02-10");
    dossier("B-1", "Mầm non", "2025-04-01", "2025-04-09", "2025-04-08");
    String first = atCollating();
    assertThat(figure(first, "ho-so", "Mầm non", "handled")).satisfies(figure -> {
      assertThat(figure.amount()).isEqualTo(2);
      assertThat(figure.before()).isZero();
      assertThat(figure.yearBefore()).as("counted, as nobody reported it").isEqualTo(1);
    });
    collate(first, with("changes", change("ho-so", "Mầm non", "online", 2, "Như sổ")));
    sign(first, "SIGN", "");
    send(first);
    TestClock.set("2025-06-15T00:05");
    watch.look();
    limitOver("BC-2025-Q2");
    fill("BC-2025-Q2");
    assertThat(figure("BC-2025-Q2", "ho-so", "Mầm non", "handled").before()).as("as it was reported").isEqualTo(2);
    limitOver("BC-2025-6T");
    fill("BC-2025-6T");
    assertThat(figure("BC-2025-6T", "ho-so", "Mầm non", "handled").amount()).isEqualTo(3);
    assertThat(figures.quarters(reports.report("BC-2025-6T"))).containsOnlyKeys("BC-2025-Q1", "BC-2025-Q2");
  }

  @Test
  void whatComesLateIsToldInTheNextReportWithTheCases() {
    dossier("A-1", "Mầm non", "2025-02-01", "2025-02-09", "2025-02-08");
    dossier("A-2", "Mầm non", "2025-02-01", "2025-02-09", null);
    sendWithoutUnits(open());
    feedback("PAKN-2019-8001", "2025-03-10", null);
    dossier("A-3", "Tiểu học", "2025-03-01", "2025-03-09", "2025-03-08");
    jdbc.update("update one_stop_dossier set result_on = date '2025-03-01', status = 'DONE' where code = 'A-2'");
    TestClock.set("2025-06-15T00:05");
    watch.look();
    sendWithoutUnits("BC-2025-Q2");
    assertThat(differences.of(reports.report("BC-2025-Q2"))).allMatch(each -> each.earlier().equals("BC-2025-Q1")).contains(
        new ReportDifferences.Difference("BC-2025-Q1", new Figure.Key("pakn", "", "new"), "PAKN-2019-8001", true),
        new ReportDifferences.Difference("BC-2025-Q1", new Figure.Key("ho-so", "Tiểu học", "early"), "A-3", true),
        new ReportDifferences.Difference("BC-2025-Q1", new Figure.Key("ho-so", "Mầm non", "inHand"), "A-2", false),
        new ReportDifferences.Difference("BC-2025-Q1", new Figure.Key("ho-so", "Mầm non", "late"), "A-2", true))
        .noneMatch(each -> each.caseNumber().equals("A-1"));
    assertThat(new WebApps(port).login("van.phong").get("/bao-cao/BC-2025-Q2").body()).contains("Thay đổi so với báo cáo đã gửi",
        "PAKN-2019-8001", "Quý I năm 2025");
  }

  /** As of reports that were sent before a register, or a column of it, was counted at all. */
  @Test
  void whatWasNotCountedThenIsNoLateData() {
    dossier("A-2", "Mầm non", "2025-02-01", "2025-02-09", null);
    sendWithoutUnits(open());
    jdbc.update("delete from report_counted where table_key = 'pakn'");
    jdbc.update("update report_counted set column_keys = 'early,total' where table_key = 'ho-so'");
    jdbc.update("update report_case set columns = 2 where table_key = 'ho-so'");
    feedback("PAKN-2019-8001", "2025-03-10", null);
    jdbc.update("update one_stop_dossier set result_on = date '2025-02-08', status = 'DONE' where code = 'A-2'");
    TestClock.set("2025-06-15T00:05");
    watch.look();
    sendWithoutUnits("BC-2025-Q2");
    assertThat(differences.of(reports.report("BC-2025-Q2"))).containsExactly(
        new ReportDifferences.Difference("BC-2025-Q1", new Figure.Key("ho-so", "Mầm non", "early"), "A-2", true));
  }

  @Test
  void whereAllQuartersAgreeTheHalfYearIsTheirSum() {
    dossier("A-1", "Mầm non", "2025-02-01", "2025-02-09", "2025-02-08");
    dossier("B-1", "Tiểu học", "2025-04-01", "2025-04-09", null);
    sendWithoutUnits(open());
    TestClock.set("2025-06-15T00:05");
    watch.look();
    sendWithoutUnits("BC-2025-Q2");
    limitOver("BC-2025-6T");
    fill("BC-2025-6T");
    assertThat(checks("BC-2025-6T")).allSatisfy(check -> assertThat(check.get("holds").asBoolean()).as(check.toString()).isTrue())
        .anySatisfy(check -> assertThat(check.get("label").asText()).isEqualTo(
            "Giải quyết hồ sơ thủ tục hành chính: (7) Đã giải quyết: tổng số bằng tổng các quý"))
        .anySatisfy(check -> assertThat(check.get("label").asText()).contains("(6) Từ kỳ trước như quý đầu"))
        .anySatisfy(check -> assertThat(check.get("label").asText()).contains("(11) Đang giải quyết: tổng số như quý cuối"));
  }

  private List<JsonNode> checks(String number) {
    List<JsonNode> checks = new ArrayList<>();
    context(road.task(number, COLLATE), "van.phong").at("/report/checks").forEach(checks::add);
    return checks;
  }

  /** Both are asked for on the same day: the half year is counted before its last quarter is sent. */
  @Test
  void theHalfYearFollowsItsLastQuarter() {
    String first = atCollating();
    finish(first);
    TestClock.set("2025-06-15T00:05");
    watch.look();
    giveAll("BC-2025-Q2");
    opening.units().forEach(unit -> road.submit(road.task("BC-2025-6T", GIVE, unit), unit, doubled()));
    fill("BC-2025-Q2");
    fill("BC-2025-6T");
    assertThat(check("BC-2025-6T", "don-vi/quy/trained").get("holds").asBoolean()).as("with what the units told").isTrue();
    long two = 2L * 45 * opening.units().size();
    collate("BC-2025-Q2", with("changes", change("don-vi", "gdmn", "trained", 50, "Phòng báo bổ sung")));
    sign("BC-2025-Q2", "SIGN", "");
    send("BC-2025-Q2");
    assertThat(check("BC-2025-6T", "don-vi/quy/trained").get("detail").asText()).as("with what was sent").startsWith(two + "; ")
        .endsWith("= " + (two + 5));
    assertThat(reports.report("BC-2025-6T").step()).isEqualTo(Report.Step.COLLATING);
  }

  @Test
  void whatTheOfficeMendedIsFilledInForTheHalfYear() {
    String first = atCollating();
    collate(first, with("changes", change("don-vi", "gdmn", "trained", 50, "Phòng báo bổ sung")));
    TestClock.set("2025-06-15T00:05");
    watch.look();
    give("BC-2025-Q2", "gdmn");
    assertThat(context(road.task("BC-2025-6T", GIVE, "gdmn"), "gdmn").at("/given/trained").asLong()).isEqualTo(95);
  }

  private static Map<String, Object> doubled() {
    Map<String, Object> fields = part(6);
    fields.putAll(Map.of("trainings", "2", "trained", "90"));
    return fields;
  }

  @Test
  void whereTheQuartersDifferItSaysWhyOrAsks() {
    dossier("A-1", "Mầm non", "2025-02-01", "2025-02-09", "2025-02-08");
    sendWithoutUnits(open());
    dossier("A-2", "Mầm non", "2025-02-02", "2025-02-10", "2025-02-09");
    TestClock.set("2025-06-15T00:05");
    watch.look();
    sendWithoutUnits("BC-2025-Q2");
    limitOver("BC-2025-6T");
    fill("BC-2025-6T");
    JsonNode handled = check("BC-2025-6T", "ho-so/quy/handled");
    assertThat(handled.get("holds").asBoolean()).isFalse();
    assertThat(handled.get("accounted").asBoolean()).as("it is known why").isTrue();
    assertThat(handled.get("detail").asText()).isEqualTo("2; 1 + 0 = 1. Số liệu đến sau khi báo cáo quý đã gửi: A-2 (thêm vào Quý I năm 2025)");
    long late = figure("BC-2025-6T", "ho-so", "Mầm non", "early").counted();
    assertThatThrownBy(() -> collate("BC-2025-6T", with("changes", change("ho-so", "Mầm non", "early", late + 1, "Thử"))))
        .hasMessageContaining("(8) Trước hạn bằng tổng các quý");
    collate("BC-2025-6T", collation());
    sign("BC-2025-6T", "SIGN", "");
    send("BC-2025-6T");
  }

  private JsonNode check(String number, String key) {
    return checks(number).stream().filter(each -> each.get("key").asText().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void aWholeYearIsReportedPeriodByPeriod() {
    Map<String, List<String>> periods = new LinkedHashMap<>();
    periods.put("2025-03-15T00:05", List.of("BC-2025-Q1"));
    periods.put("2025-06-15T00:05", List.of("BC-2025-Q2", "BC-2025-6T"));
    periods.put("2025-09-15T00:05", List.of("BC-2025-Q3", "BC-2025-9T"));
    periods.put("2025-12-15T00:05", List.of("BC-2025-Q4", "BC-2025"));
    LocalDate day = LocalDate.of(2024, 12, 15);
    for (var period : periods.entrySet()) {
      // a dossier every tenth day, each in time but for every third, and the last of a period in hand when it ends
      for (; day.isBefore(LocalDate.parse(period.getKey().substring(0, 10))); day = day.plusDays(10)) {
        dossier("NAM-" + day, "Mầm non", day.toString(), day.plusDays(8).toString(), day.plusDays(day.getDayOfYear() % 3 == 0 ? 12 : 7).toString());
      }
      TestClock.set(period.getKey());
      watch.look();
      period.getValue().forEach(this::sendWithoutUnits);
    }
    List<LocalDate> all = Stream.iterate(LocalDate.of(2024, 12, 15), last -> last.isBefore(LocalDate.of(2025, 12, 15)), last -> last.plusDays(10))
        .toList();
    assertThat(figure("BC-2025", "ho-so", "Mầm non", "online").amount()).isEqualTo(all.size());
    assertThat(figure("BC-2025", "ho-so", "Mầm non", "late").amount()).isEqualTo(all.stream()
        .filter(last -> last.getDayOfYear() % 3 == 0 && last.plusDays(12).isBefore(LocalDate.of(2025, 12, 15))).count());
    assertThat(differences.of(reports.report("BC-2025"))).as("nothing came late").isEmpty();
    assertThat(figures.quarters(reports.report("BC-2025"))).containsOnlyKeys("BC-2025-Q1", "BC-2025-Q2", "BC-2025-Q3", "BC-2025-Q4");
    assertThat(new WebApps(port).login("giam.doc").get("/bao-cao/BC-2025").body()).contains("Số liệu khớp, hoặc đã có giải trình.",
        "các quý năm 2025", "Quý IV");
  }

  @Test
  void eachFigureOpensItsCasesPageByPage() {
    for (int i = 0; i < 60; i++) {
      dossier("TRANG-%02d".formatted(i), "Mầm non & <b>tiểu học</b>", "2025-02-01", "2025-02-09", "2025-02-08");
    }
    String number = atCollating();
    WebApps office = new WebApps(port).login("van.phong");
    String path = "/bao-cao/" + number + "/so-lieu/ho-so/early?dong=" + WebApps.encoded("Mầm non & <b>tiểu học</b>");
    assertThat(office.get(path).body()).contains("TRANG-00", "TRANG-49", "trang=2").doesNotContain("TRANG-50", "<b>tiểu học");
    assertThat(office.get(path + "&trang=2").body()).contains("TRANG-50", "TRANG-59").doesNotContain("TRANG-49");
    assertThat(office.get("/bao-cao/" + number + "/so-lieu/ho-so/late").body()).contains("Không có trường hợp nào.");
    for (String none : List.of("/so-lieu/ho-so/khac", "/so-lieu/khac/total", "/so-lieu/don-vi/trained", "/so-lieu/ho-so/onTimeShare")) {
      assertThat(office.get("/bao-cao/" + number + none).statusCode()).as(none).isEqualTo(404);
    }
  }
}
