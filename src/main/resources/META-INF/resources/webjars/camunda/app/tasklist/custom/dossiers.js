/** The way from here to the list of dossiers: which one is late, where it is, with whom. */
const root = window.location.pathname.split('/camunda/')[0];

export default {
  id: 'dossiers',
  pluginPoint: 'tasklist.navbar.action',
  priority: 5,
  render: node => {
    const link = window.document.createElement('a');
    link.href = root + '/ho-so';
    link.textContent = 'Hồ sơ rà soát';
    node.append(link);
  }
};
