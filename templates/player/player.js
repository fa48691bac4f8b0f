"use strict";
// The page of an edition plays the tracks beside it and marks each sentence while it sounds. It runs from a file as
// from a server: all that it knows stands in the page.
(() => {
  /** @typedef {{number: number, title: string, src: string, length: number, clips: [string, number][]}} Topic */
  /** @typedef {{id: string, topics: Topic[], say: Record<string, string>}} Data */
  /** @typedef {{topic: number, clip: number}} Place */

  /** @param {string} id */
  const found = (id) => document.getElementById(id);
  const data = /** @type {Data} */ (JSON.parse(found("data")?.textContent ?? "{}"));
  document.documentElement.classList.add("js");

  // What is remembered of a listener: where storage is forbidden, nothing is.

  // The place belongs to this edition, choices to all pages.
  /** @param {string} name @param {string} [value] @returns {string} */
  const kept = (name, value) => {
    const key = name === "place" ? `handouts-place-${data.id}` : `handouts-${name}`;
    try {
      if (value !== undefined) localStorage.setItem(key, value);
      return localStorage.getItem(key) ?? "";
    } catch {
      return value ?? "";
    }
  };

  /** A choice that is remembered, and what it changes. @param {string} id @param {(value: string) => void} apply */
  const choice = (id, apply) => {
    const field = /** @type {HTMLSelectElement | HTMLInputElement | null} */ (found(id));
    if (!field) return;
    const box = field instanceof HTMLInputElement && field.type === "checkbox" ? field : null;
    const before = kept(id);
    if (before && box) box.checked = before === "yes";
    else if (before) field.value = before;
    if (!field.value && field instanceof HTMLSelectElement) field.selectedIndex = 0;
    const tell = () => (box ? (box.checked ? "yes" : "no") : field.value);
    field.addEventListener("change", () => {
      kept(id, tell());
      apply(tell());
    });
    apply(tell());
  };

  const root = document.documentElement;
  choice("size", (percent) => {
    root.style.fontSize = percent === "100" ? "" : `${percent}%`;
  });
  choice("theme", (name) => {
    if (name) root.dataset.theme = name;
    else delete root.dataset.theme;
  });
  const settings = found("settings");
  if (settings) settings.hidden = false;
  if (!data.topics.length) return;

  // The player ----------------------------------------------------------------------------------------

  const player = /** @type {HTMLElement} */ (found("player"));
  const sound = /** @type {HTMLAudioElement} */ (found("sound"));
  const status = /** @type {HTMLElement} */ (found("status"));
  const bar = /** @type {HTMLInputElement} */ (found("place"));
  const clock = /** @type {HTMLElement} */ (found("clock"));
  const playButton = /** @type {HTMLElement} */ (found("play"));
  player.hidden = false;

  /** @type {Map<string, Place>} */
  const places = new Map();
  data.topics.forEach((topic, number) => {
    topic.clips.forEach(([id], clip) => {
      places.set(id, { topic: number, clip });
      const sentence = found(id);
      if (sentence) sentence.dataset.at = "";
    });
  });

  let current = -1;
  let marked = /** @type {HTMLElement | null} */ (null);
  let follows = true;
  let touchedAt = -Infinity;
  let sleepsAt = Infinity;
  let sleepsAfterTopic = false;

  const topic = () => /** @type {Topic} */ (data.topics[current]);
  const now = () => sound.currentTime * 1000;

  /** @param {string} pattern @param {Record<string, string | number>} values */
  const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

  /** @param {number} ms */
  const minutes = (ms) => {
    const seconds = Math.floor(ms / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };

  /** The clip that sounds at a time: the last that has begun. @param {Topic} of @param {number} ms */
  const clipAt = (of, ms) => {
    let low = 0;
    let high = of.clips.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((of.clips[middle]?.[1] ?? 0) <= ms) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const mark = () => {
    const id = topic().clips[clipAt(topic(), now() + 1)]?.[0];
    const sentence = id === undefined ? null : found(id);
    if (sentence === marked) return;
    marked?.classList.remove("sounding");
    sentence?.classList.add("sounding");
    marked = sentence;
    if (sentence && follows && !sound.paused && performance.now() - touchedAt > 4000) bringIntoSight(sentence);
  };

  /** @param {HTMLElement} sentence */
  const bringIntoSight = (sentence) => {
    const { top, bottom } = sentence.getBoundingClientRect();
    const covered = getComputedStyle(player).position === "sticky" ? Math.max(0, player.getBoundingClientRect().bottom) : 0;
    if (top >= covered + 16 && bottom <= innerHeight * 0.8) return;
    const middle = covered + (innerHeight - covered) * 0.3;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: top - middle, behavior: calm ? "instant" : "smooth" });
  };

  const show = () => {
    bar.value = String(Math.floor(sound.currentTime));
    const told = filled(data.say.clock ?? "", { at: minutes(now()), of: minutes(topic().length) });
    if (clock.textContent !== told) {
      clock.textContent = told;
      bar.setAttribute("aria-valuetext", told);
    }
  };

  const remember = () => kept("place", `${topic().number} ${sound.currentTime.toFixed(2)}`);

  const frame = () => {
    if (sound.paused) return;
    mark();
    if (performance.now() >= sleepsAt) fallAsleep();
    requestAnimationFrame(frame);
  };

  const fallAsleep = () => {
    sleepsAt = Infinity;
    sleepsAfterTopic = false;
    const choices = /** @type {HTMLSelectElement} */ (found("sleep"));
    choices.value = "";
    sound.pause();
    status.textContent = data.say.asleep ?? "";
  };

  /** Makes a topic the one that plays, from a time in it. @param {number} number @param {number} ms */
  const open = (number, ms) => {
    const chosen = data.topics[number];
    if (!chosen) return;
    const changed = number !== current;
    current = number;
    if (changed) {
      sound.src = chosen.src;
      applySpeed();
      bar.max = String(Math.ceil(chosen.length / 1000));
      const [numeral, title] = [found("now-number"), found("now-title")];
      if (numeral) numeral.textContent = String(chosen.number);
      if (title) title.textContent = chosen.title;
      for (const entry of document.querySelectorAll(".topics li")) {
        if (entry instanceof HTMLElement && entry.dataset.topic === String(chosen.number)) entry.setAttribute("aria-current", "true");
        else entry.removeAttribute("aria-current");
      }
      describe(chosen);
    }
    sound.currentTime = ms / 1000;
    mark();
    show();
    remember();
  };

  const play = () => {
    status.textContent = "";
    touchedAt = -Infinity;
    sound.play().catch((/** @type {DOMException} */ error) => {
      if (error.name !== "AbortError") status.textContent = data.say.cannot_play ?? "";
    });
  };

  /** @param {number} number @param {number} ms */
  const playFrom = (number, ms) => {
    open(number, ms);
    play();
  };

  // A little later than a clip begins, so that rounding does not mark the one before it.
  /** @param {Place} place */
  const beginOf = (place) => (data.topics[place.topic]?.clips[place.clip]?.[1] ?? 0) + 1;

  /** To the sentence before or after; back first to the beginning of the one that sounds. @param {number} by */
  const sentenceBy = (by) => {
    const clip = clipAt(topic(), now() + 1);
    const late = now() - (topic().clips[clip]?.[1] ?? 0) > 1500;
    const wanted = by < 0 && late ? clip : clip + by;
    if (wanted >= 0 && wanted < topic().clips.length) open(current, beginOf({ topic: current, clip: wanted }));
    else if (wanted < 0 && current > 0) open(current - 1, beginOf({ topic: current - 1, clip: (data.topics[current - 1]?.clips.length ?? 1) - 1 }));
    else if (wanted > 0 && current < data.topics.length - 1) topicBy(1);
    else if (wanted < 0) open(current, 0);
  };

  /** @param {number} seconds */
  const secondsBy = (seconds) => open(current, Math.min(Math.max(0, now() + seconds * 1000), topic().length - 100));

  /** To the topic before or after; back first to the beginning of this one. @param {number} by */
  const topicBy = (by) => {
    const playing = !sound.paused || sound.ended;
    const wanted = by < 0 && now() > 3000 ? current : current + by;
    if (wanted < 0 || wanted >= data.topics.length) return;
    open(wanted, 0);
    if (playing) play();
  };

  /** @type {Record<string, () => void>} */
  const does = {
    play: () => (sound.paused ? play() : sound.pause()),
    back: () => sentenceBy(-1),
    on: () => sentenceBy(1),
    back30: () => secondsBy(-30),
    on30: () => secondsBy(30),
    previous: () => topicBy(-1),
    next: () => topicBy(1),
  };
  for (const [id, action] of Object.entries(does)) found(id)?.addEventListener("click", action);

  const shape = playButton.querySelector("path");
  const name = playButton.querySelector("span");
  const showPlaying = () => {
    const playing = !sound.paused;
    if (playing) root.classList.add("heard");
    if (name) name.textContent = (playing ? data.say.pause : data.say.play) ?? "";
    shape?.setAttribute("d", playing ? "M4 3h6v18H4zM14 3h6v18h-6z" : "M5 3l16 9-16 9z");
    if (playing) requestAnimationFrame(frame);
    else remember();
  };
  sound.addEventListener("play", showPlaying);
  sound.addEventListener("pause", showPlaying);
  sound.addEventListener("seeked", () => {
    mark();
    show();
  });
  let rememberedAt = 0;
  sound.addEventListener("timeupdate", () => {
    mark();
    show();
    if (performance.now() - rememberedAt > 2000) {
      rememberedAt = performance.now();
      remember();
    }
  });
  sound.addEventListener("error", () => {
    status.textContent = data.say.cannot_play ?? "";
  });
  sound.addEventListener("ended", () => {
    if (sleepsAfterTopic) return fallAsleep();
    if (current < data.topics.length - 1) {
      playFrom(current + 1, 0);
      status.textContent = filled(data.say.playing ?? "", { number: topic().number, title: topic().title });
    }
  });
  bar.addEventListener("input", () => open(current, Number(bar.value) * 1000));
  addEventListener("pagehide", remember);

  // Choices -------------------------------------------------------------------------------------------

  let speed = 1;
  const applySpeed = () => {
    sound.defaultPlaybackRate = speed;
    sound.playbackRate = speed;
    sound.preservesPitch = true;
  };
  choice("speed", (value) => {
    speed = Number(value) || 1;
    applySpeed();
  });
  choice("follow", (value) => {
    follows = value === "yes";
  });
  let keys = true;
  choice("with-keys", (value) => {
    keys = value === "yes";
  });
  const sleep = /** @type {HTMLSelectElement} */ (found("sleep"));
  sleep.addEventListener("change", () => {
    sleepsAfterTopic = sleep.value === "topic";
    sleepsAt = Number(sleep.value) ? performance.now() + Number(sleep.value) * 60_000 : Infinity;
    status.textContent = "";
  });

  // A listener who scrolls looks at something else: the text does not run away for a while.
  for (const kind of ["wheel", "touchmove"]) {
    addEventListener(kind, () => (touchedAt = performance.now()), { passive: true });
  }

  // The text is a way into the sound: a touch on a sentence plays from it.
  found("text")?.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const from = target?.closest("button.from");
    if (from instanceof HTMLElement) {
      playFrom(data.topics.findIndex((each) => String(each.number) === from.dataset.topic), 0);
      return;
    }
    if (!target || target.closest("a, button") || String(getSelection() ?? "").length) return;
    const place = places.get(target.closest(".sentence")?.id ?? "");
    if (place) playFrom(place.topic, beginOf(place));
  });
  for (const button of document.querySelectorAll("button.from")) if (button instanceof HTMLElement) button.hidden = false;

  // Keys act where nothing else wants them, and can be switched off (WCAG 2.2, 2.1.4).
  /** @type {Record<string, string>} */
  const pressed = { " ": "play", j: "back", l: "on", u: "back30", o: "on30", b: "previous", n: "next" };
  addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!keys || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target?.closest("input, select, textarea, [contenteditable]")) return;
    if (event.key === " " && target?.closest("button, a, summary, audio")) return;
    const action = does[pressed[event.key.toLowerCase()] ?? ""];
    if (!action) return;
    event.preventDefault();
    action();
  });

  // What the device's own buttons and its locked screen show.
  /** @param {Topic} chosen */
  function describe(chosen) {
    if (!("mediaSession" in navigator)) return;
    const title = `${chosen.number}. ${chosen.title}`;
    navigator.mediaSession.metadata = new MediaMetadata({ title, album: document.title });
  }
  if ("mediaSession" in navigator) {
    /** @type {[MediaSessionAction, () => void][]} */
    const actions = [
      ["play", play],
      ["pause", () => sound.pause()],
      ["seekbackward", () => secondsBy(-30)],
      ["seekforward", () => secondsBy(30)],
      ["previoustrack", () => topicBy(-1)],
      ["nexttrack", () => topicBy(1)],
    ];
    for (const [action, handler] of actions) navigator.mediaSession.setActionHandler(action, handler);
  }

  // Where the listener was, or the topic that was asked for.
  const [before = "", at = ""] = kept("place").split(" ");
  const asked = /^#topic-(\d+)$/.exec(location.hash)?.[1];
  const begin = data.topics.findIndex((each) => String(each.number) === (asked ?? before));
  const time = asked && asked !== before ? 0 : Number(at) * 1000;
  open(Math.max(0, begin), begin < 0 || !Number.isFinite(time) ? 0 : time);
  addEventListener("hashchange", () => {
    const number = /^#topic-(\d+)$/.exec(location.hash)?.[1];
    const wanted = data.topics.findIndex((each) => String(each.number) === number);
    if (wanted >= 0 && sound.paused) open(wanted, 0);
  });
})();
