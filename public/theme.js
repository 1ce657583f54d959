// Runs before the page is drawn, so that a stored choice of colours or size does not flash.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    for (const name of ['theme', 'size']) {
      const value = localStorage.getItem(name);
      if (value) root.dataset[name] = value;
    }
  } catch {
    // Storage may be forbidden; the page then follows the system.
  }
})();
