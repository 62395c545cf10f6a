/** Dates in tables as people here write them; the setting in config.js does not reach Cockpit's own. */
window.angular.module('cam.cockpit.custom').config(['camDateFormatProvider', formats => {
  formats.setDateFormat('HH:mm, DD/MM/YYYY', 'normal');
}]);
