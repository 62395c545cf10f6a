package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.WebApplicationContext;
import vn.kstthc.EngineTest;

/** Every page for staff is behind the login of the web apps, in their chain, and changes nothing without its token. */
@EngineTest
class StaffPagesTest {

  /** Places where there is no page of their own. */
  private static final Set<String> NO_PAGES = Set.of("/gia-han", "/trang");

  @LocalServerPort int port;
  @Autowired WebApplicationContext context;
  @Autowired FilterChainProxy chains;
  @Autowired FilterRegistrationBean<StaffPages> pages;

  static Stream<String> places() {
    return StaffPages.PLACES.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void eachIsInTheChainOfTheWebApps(String place) {
    assertThat(chain(place)).isSameAs(chain("/camunda/app"));
    assertThat(chain(place + "/x/y")).isSameAs(chain("/camunda/app"));
  }

  private SecurityFilterChain chain(String path) {
    MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext(), "GET", path);
    request.setServletPath(path);
    return chains.getFilterChains().stream().filter(chain -> chain.matches(request)).findFirst().orElseThrow();
  }

  @Test
  void theLoginIsAskedForInThatChainAndNowhereElse() {
    Collection<String> asked = pages.getUrlPatterns();
    assertThat(asked).containsExactlyInAnyOrder("/bao-cao/*", "/gia-han/*", "/ho-so/*", "/ke-hoach/*", "/lich-lam-viec/*",
        "/thu-nhac-viec/*", "/vang-mat/*", "/phan-anh/so/*", "/thu-tuc/*", "/cong-bo/*", "/trang/*");
    assertThat(chain("/phan-anh")).isNotSameAs(chain("/camunda/app"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bao-cao", "/bao-cao/api/lap-ho-so", "/gia-han/api/lap-ho-so", "/ho-so", "/ho-so/api/lap-ho-so",
      "/ke-hoach", "/ke-hoach/api/lap-ho-so", "/lich-lam-viec", "/thu-nhac-viec", "/vang-mat", "/phan-anh/so", "/phan-anh/so/api/lap-ho-so", "/thu-tuc", "/thu-tuc/api/tim",
      "/cong-bo", "/cong-bo/api/lap-ho-so", "/trang"})
  void nobodyIsLetInWithoutALoginAndNothingIsKept(String path) {
    var answer = new WebApps(port).get(path);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).get().asString().contains("frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"giam.doc", "van.phong", "gdtrh", "don-vi-truc-thuoc", "quan.tri"})
  void theMenuLeadsToThePagesThePersonMayOpenAndToNoOther(String person) {
    WebApps staff = new WebApps(port).login(person);
    String menu = staff.get("/trang").body();
    for (String place : StaffPages.PLACES) {
      if (!NO_PAGES.contains(place)) {
        assertThat(menu.contains('"' + place + '"')).as("%s in the menu of %s: %s", place, person, menu)
            .isEqualTo(staff.get(place).statusCode() == 200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gia-han/api/lap-ho-so", "/ho-so/api/lap-ho-so", "/lich-lam-viec", "/thu-nhac-viec", "/vang-mat",
      "/phan-anh/so/api/lap-ho-so", "/thu-tuc/1/ma", "/cong-bo/CB-2024-0001/rut"})
  void aChangeWithoutTheTokenIsRefused(String path) {
    WebApps staff = new WebApps(port).login("van.phong");
    assertThat(staff.withoutToken("POST", path, "{}").statusCode()).isEqualTo(403);
    assertThat(staff.withoutToken("POST", path, "{}").body()).contains("tải lại trang");
  }
}
