/** What the parts of the kit share. */
export const kit = window.angular.module('cam.tasklist.custom');
/** Where the application lies on its server. */
export const root = window.location.pathname.split('/camunda/')[0];

export const isEmpty = value => value === null || value === undefined || value === '';

kit.filter('dong', () => amount => isEmpty(amount) || Number.isNaN(Number(amount)) ? '–' : Number(amount).toLocaleString('vi-VN'));
/** As a line of its own begins. */
kit.filter('capital', () => text => (text ? text.charAt(0).toUpperCase() + text.slice(1) : text));
kit.filter('decimal', () => number => String(number).replace('.', ','));
