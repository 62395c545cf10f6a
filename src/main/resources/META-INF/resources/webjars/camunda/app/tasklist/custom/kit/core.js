/** What the parts of the kit share. */
export const kit = window.angular.module('cam.tasklist.custom');
/** Where the application lies on its server. */
export const root = window.location.pathname.split('/camunda/')[0];

export const isEmpty = value => value === null || value === undefined || value === '';

kit.filter('dong', () => amount => isEmpty(amount) || Number.isNaN(Number(amount)) ? '–' : Number(amount).toLocaleString('vi-VN'));
kit.filter('decimal', () => number => String(number).replace('.', ','));
