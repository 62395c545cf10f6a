package vn.kstthc.plan;

import java.util.List;

/** A change of a plan as forms and pages show it. @param returned null unless it came back to the office */
record PlanChangeView(String number, String stepLabel, String reason, String document, String proposedBy, String proposedAt,
    String decidedBy, String decidedAt, String note, PlanView.Returned returned, List<String> lines) {}
