package vn.kstthc.portal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.kstthc.organisation.Organisation;

/** The page behind {@code /}: what this is and where to go on; in the demo also who may be logged in and its clock. */
@Controller
class LandingPage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm, EEEE, 'ngày' dd/MM/yyyy", Locale.forLanguageTag("vi-VN"));

  private final Organisation organisation;
  private final Clock clock;
  private final boolean demo;

  LandingPage(Organisation organisation, Clock clock, Environment environment) {
    this.organisation = organisation;
    this.clock = clock;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @GetMapping("/")
  String show(Model model) {
    model.addAttribute("demo", demo);
    if (demo) {
      model.addAttribute("users", organisation.demoUsers());
      model.addAttribute("now", MOMENT.format(LocalDateTime.now(clock)));
    }
    return "portal/landing";
  }
}
