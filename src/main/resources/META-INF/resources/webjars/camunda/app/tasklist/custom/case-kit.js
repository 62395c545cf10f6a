/*
 * Shared parts of the embedded forms in Tasklist. A form is <div case-form> around kit elements; the fields are kept in
 * kit.v, sent as they are, and the server says what is wrong with them, field by field.
 */
import './kit/form.js';
import './kit/case.js';
import './kit/fields.js';
import './kit/tables.js';
import './kit/extension.js';
import './kit/files.js';
import './kit/calendar.js';
import './kit/feedback.js';
import './kit/report.js';
import './kit/publication.js';
import './kit/procedures.js';
import './kit/plan.js';
import './kit/plan-change.js';
import './kit/web-app.js';
