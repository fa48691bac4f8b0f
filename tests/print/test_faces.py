"""Every script and every face, printed and read back; what is no face for large print is refused by name."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont, newTable

from handouts.checks.completeness import Completeness
from handouts.checks.large_print import LargePrint
from handouts.checks.pdf_structure import PdfStructure
from handouts.errors import OutputFailed, UsageError
from handouts.model import Artefact, Details, Edition, Finding, Publication, Span
from handouts.outputs.booklet import Booklet
from handouts.outputs.leaflets import Leaflets
from handouts.proof.pdf.lines import blocks
from handouts.proof.pdf.reading import read_pdf
from handouts.rendering import resource_bytes
from handouts.settings import PrintSettings, Settings, merge
from handouts.typesetting import press, scripts
from handouts.typesetting.characters import REPLACEMENT, lines_needed, printed, unbreakable, width_em
from handouts.typesetting.families import OPTIONAL_SCRIPTS, TEXT_FACES, faces_of
from handouts.typesetting.own_face import with_own_face
from handouts.typesetting.scripts import with_scripts
from handouts.typesetting.sheet import body_size, sheet_of
from handouts.workspace import Workspace
from tests.builders import bullets, heading, numbers, paragraph, publication, quote, table, topic
from tests.print.reading import faces, text_of
from tests.verapdf import breaches

SAMPLES = {
    "en": ("Weak legs", "Take 2.5 mg with water at 8 am. A well-known way is to walk."),
    "vi": ("Yếu cơ", "Uống một viên hai lần mỗi ngày với nước. Nếu bị đau, hãy gọi bác sĩ."),
    "el": ("Μυϊκή αδυναμία", "Πάρτε ένα χάπι δύο φορές την ημέρα με νερό."),
    "ru": ("Слабость мышц", "Принимайте одну таблетку два раза в день, запивая водой."),
    "ar": ("ضعف العضلات", "تناول قرصًا واحدًا مرتين في اليوم مع الماء. إذا شعرت بألم فاتصل بالطبيب."),
    "fa": ("ضعف عضلات", "روزی دو بار یک قرص با آب بخورید. می‌خواهیم ۲ بار در هفته راه برویم."),
    "he": ("חולשת שרירים", "קח כדור אחד פעמיים ביום עם מים. אם יש כאב, התקשר לרופא."),
    "hi": ("कमज़ोर मांसपेशियाँ", "दिन में दो बार एक गोली पानी के साथ लें। स्थिति और शक्ति कार्यक्रम पढ़ें।"),
    "bn": ("দুর্বল পেশী", "দিনে দুবার জল দিয়ে একটি বড়ি খান। ব্যথা হলে ডাক্তারকে ফোন করুন।"),
    "pa": ("ਕਮਜ਼ੋਰ ਪੱਠੇ", "ਦਿਨ ਵਿੱਚ ਦੋ ਵਾਰ ਪਾਣੀ ਨਾਲ ਇੱਕ ਗੋਲੀ ਲਓ। ਦਰਦ ਹੋਵੇ ਤਾਂ ਡਾਕਟਰ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।"),
    "gu": ("નબળા સ્નાયુઓ", "દિવસમાં બે વાર પાણી સાથે એક ગોળી લો. દુખાવો થાય તો ડૉક્ટરને ફોન કરો."),
    "ta": ("பலவீனமான தசைகள்", "தினமும் இரண்டு முறை ஒரு மாத்திரையை தண்ணீருடன் எடுத்துக் கொள்ளுங்கள்."),
    "th": ("กล้ามเนื้ออ่อนแรง", "กินยาวันละสองครั้งพร้อมน้ำ ถ้ามีอาการปวดให้โทรหาหมอ"),
}
CJK = {
    "zh-CN": ("肌肉无力", "每天服用两次，每次一片，用水送服。如果感到疼痛，请致电医生。"),
    "zh-TW": ("肌肉無力", "每天服用兩次，每次一片，用水送服。如果感到疼痛，請致電醫生。"),
    "ja": ("筋力の低下", "一日二回、一錠を水と一緒に飲んでください。CT検査は2-3日後です。"),
    "ko": ("근육 약화", "하루에 두 번 물과 함께 한 알을 드세요. 아프면 의사에게 전화하세요."),
}
FAMILIES = {
    **dict.fromkeys(("vi", "el", "ru"), "DejaVu-Sans"),
    **dict.fromkeys(("ar", "fa"), "Noto-Sans-Arabic"),
    "he": "Noto-Sans-Hebrew",
    "hi": "Noto-Sans-Devanagari",
    "bn": "Noto-Sans-Bengali",
    "pa": "Noto-Sans-Gurmukhi",
    "gu": "Noto-Sans-Gujarati",
    "ta": "Noto-Sans-Tamil",
    "th": "Noto-Sans-Thai",
    "en": "Atkinson-Hyperlegible",
}


def leaflet(language: str) -> Publication:
    title, text = (SAMPLES | CJK)[language]
    word = text.split()[0][:12]
    return publication(
        topic(
            title,
            paragraph(" ".join([text] * 3)),
            heading(f"{title} 2"),
            bullets(text, title),
            numbers(text, f"5 mg {title}"),
            quote(paragraph(text)),
            table((title, "mg"), (word, "2.5 mg")),
            paragraph((Span(f"{text} "), Span(title, strong=True), Span(" 38.5 °C."))),
        ),
        topic(f"2 {title}", paragraph(f"Walk 5 km {text}")),
        title=title,
        details=Details(
            title, language, "Riverside", contact=f"{word}\n{word} 01632 960 123", version="3.1", reviewed="2025-03-01"
        ),
    )


def print_and_prove(made: Publication, settings: Settings, folder: Path) -> tuple[list[Path], list[Finding]]:
    """The PDFs of a publication, and all that the checks of print find in them."""
    made, settings = with_scripts(made, settings)
    edition, workspace = Edition(made), Workspace(folder)
    artefacts: tuple[Artefact, ...] = Booklet(settings).write(edition, workspace)
    artefacts += Leaflets(settings).write(edition, workspace)
    edition = replace(edition, artefacts=artefacts)
    checks = [check(settings, None) for check in (Completeness, LargePrint, PdfStructure)]
    found = [
        finding for check in checks for artefact in artefacts for finding in check.check(artefact, folder, edition)
    ]
    return [folder / artefact.path for artefact in artefacts], found


def need_cjk() -> None:
    for package in ("noto_cjk_sans_jp_regular", "noto_cjk_sans_jp_bold"):
        if find_spec(package) is None:
            pytest.skip(f"nothing Chinese, Japanese or Korean is printed: {package} is not installed")


# Scripts ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", sorted(SAMPLES))
@pytest.mark.parametrize("size", [18.0, 32.0])
def test_every_script_is_printed_whole_and_keeps_every_rule(language: str, size: float, tmp_path: Path) -> None:
    paths, found = print_and_prove(leaflet(language), Settings(print=PrintSettings(size_pt=size)), tmp_path)
    assert found == []
    if size == 18.0:
        assert [breaches(path) for path in paths] == [{}] * len(paths)
    assert {FAMILIES[language], f"{FAMILIES[language]}-Bold"} <= faces(paths[0])


@pytest.mark.parametrize("language", sorted(CJK))
def test_chinese_japanese_and_korean_are_printed_whole_and_keep_every_rule(language: str, tmp_path: Path) -> None:
    need_cjk()
    paths, found = print_and_prove(leaflet(language), Settings(), tmp_path)
    assert found == []
    for path in paths:
        assert breaches(path) == {}, path.name
    assert any(name.startswith("Face-") for name in faces(paths[0]))


def picture(text: str, language: str) -> bytes:
    """The ink of one large line."""
    sheet = sheet_of(PrintSettings(size_pt=48))
    html = f'<html lang="{language}"><title>x</title><body class="ltr" data-foot=""><p>{text}'
    with pypdfium2.PdfDocument(press.to_pdf(html, sheet, "x.pdf")) as document:
        page = document[0].render(scale=1).to_pil().convert("L").point(lambda grey: 255 if grey < 128 else 0)
        box = page.crop((0, 0, page.width, page.height // 2)).getbbox()
        return page.crop(box).tobytes() if box else b""


@pytest.mark.parametrize("language", sorted(set(SAMPLES) - {"en"}))
def test_letters_of_every_script_are_drawn_and_no_square_stands_for_them(language: str) -> None:
    letters = [char for char in dict.fromkeys(SAMPLES[language][1]) if char.isalpha() and not char.isascii()][:4]
    pictures = [picture(letter, language) for letter in letters]
    assert len({*pictures, picture(REPLACEMENT, language), b""}) == len(letters) + 2


def test_shaped_lines_tell_their_text_and_other_lines_need_not(tmp_path: Path) -> None:
    hindi, _ = print_and_prove(leaflet("hi"), Settings(), tmp_path / "hi")
    english, _ = print_and_prove(leaflet("en"), Settings(), tmp_path / "en")
    assert "स्थिति और शक्ति कार्यक्रम" in text_of(hindi[0])
    for path, wanted in ((hindi[0], True), (english[0], False)):
        with pikepdf.open(path) as pdf:
            assert any(b"/ActualText" in page.Contents.read_bytes() for page in pdf.pages) is wanted


def test_what_was_printed_before_changes_nothing(tmp_path: Path) -> None:
    first, _ = print_and_prove(leaflet("en"), Settings(), tmp_path / "first")
    for language in ("hi", "ar"):
        print_and_prove(leaflet(language), Settings(), tmp_path / language)
    press._style.cache_clear()
    press._fonts.cache_clear()
    again, _ = print_and_prove(leaflet("en"), Settings(), tmp_path / "again")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


def test_only_faces_that_a_text_needs_are_loaded() -> None:
    all_faces = faces_of(PrintSettings())
    assert [face.name for face in all_faces.used_in("plain words").all] == ["atkinson", "dejavu"]
    assert [face.name for face in all_faces.used_in("words दिन").all] == ["atkinson", "devanagari", "dejavu"]


def test_a_face_of_the_machine_is_not_taken_by_its_name(tmp_path: Path) -> None:
    html = '<html lang="en"><title>x</title><body class="ltr" data-foot=""><p style="font-family: DejaVu Serif">Words'
    (tmp_path / "x.pdf").write_bytes(press.to_pdf(html, sheet_of(PrintSettings()), "x.pdf"))
    assert not any("Serif" in name for name in faces(tmp_path / "x.pdf"))


# Scripts without a face ------------------------------------------------------------------------------


def test_a_script_without_a_face_is_named_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = tuple(replace(script, places=()) for script in OPTIONAL_SCRIPTS)
    monkeypatch.setattr(scripts, "OPTIONAL_SCRIPTS", nowhere)
    made = publication(topic("One", paragraph("This is 肌肉.")), title="Words", details=Details("Words", "en"))
    noticed, settings = with_scripts(made, Settings())
    assert settings == Settings()
    assert len(noticed.notices) == 1
    assert "apt install fonts-noto-cjk" in noticed.notices[0]
    _, found = print_and_prove(made, Settings(), tmp_path)
    assert {finding.rule for finding in found} == {"characters"}
    assert all("noto-cjk-sans-jp-bold" in finding.message for finding in found)


def test_a_face_that_is_found_is_known_by_its_digest_and_must_stay_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    regular, bold = (tmp_path / f"{weight}.ttf" for weight in ("Regular", "Bold"))
    regular.write_bytes(resource_bytes("faces/NotoSansTamil-Regular.ttf"))
    bold.write_bytes(resource_bytes("faces/NotoSansTamil-Bold.ttf"))
    script = next(script for script in OPTIONAL_SCRIPTS if script.name == "khmer")
    at = script.places[0]
    place = (replace(at[0], path=str(regular)), replace(at[1], path=str(bold)))
    monkeypatch.setattr(scripts, "OPTIONAL_SCRIPTS", (replace(script, places=(place,)),))
    made = publication(topic("One", paragraph("This is ក.")), title="Words")
    _, settings = with_scripts(made, Settings())
    (files,) = settings.print.face_files
    assert (files.name, len(files.regular.sha256)) == ("khmer", 64)
    regular.write_bytes(bold.read_bytes())
    with pytest.raises(OutputFailed, match="has changed"):
        faces_of(settings.print).of("ក")


def test_a_text_without_foreign_scripts_settles_nothing() -> None:
    made = leaflet("hi")
    assert with_scripts(made, Settings()) == (made, Settings())


# From right to left ----------------------------------------------------------------------------------


def printed_lines(path: Path) -> list[str]:
    return [line.text.strip() for block in blocks(read_pdf(path.read_bytes())) for line in block.lines]


@pytest.mark.parametrize("said", ["5 mg", "01632 960 123", "5-10", "38.5 °C", "10 %", "+44 1632 960 123", "2/3"])
def test_numbers_and_their_units_run_from_left_to_right(said: str, tmp_path: Path) -> None:
    text = f"קח {said} עכשיו"
    made = publication(topic("כדור", paragraph(text)), title="כדור", details=Details("כדור", "he"))
    paths, found = print_and_prove(made, Settings(), tmp_path)
    assert found == []
    assert text in [line.replace("\u00a0", " ") for line in printed_lines(paths[1])]


def test_numbers_are_marked_beside_letters_from_the_right_alone() -> None:
    all_faces = faces_of(PrintSettings())
    assert printed("קח 5 mg, 12", all_faces) == "קח \u200e5\u00a0mg\u200e, 12"
    assert printed("Take 5 mg, 12", all_faces) == "Take 5\u00a0mg, 12"


# Scripts without spaces ------------------------------------------------------------------------------


def test_lines_of_chinese_may_end_between_characters_and_are_one_em_each() -> None:
    need_cjk()
    _, settings = with_scripts(leaflet("zh-CN"), Settings())
    chosen = faces_of(settings.print)
    assert width_em("肌肉无力", chosen) == pytest.approx(4)
    assert unbreakable("肌肉 CT检查") == ["肌", "肉", "CT", "检", "查"]
    assert lines_needed("肌" * 41, 20, chosen) == 3


def test_korean_words_stay_whole(tmp_path: Path) -> None:
    need_cjk()
    paths, _ = print_and_prove(leaflet("ko"), Settings(print=PrintSettings(size_pt=40)), tmp_path)
    typed = {word for text in CJK["ko"] for word in text.split()}
    for line in printed_lines(paths[1]):
        assert all(word.strip("“”,") in typed for word in line.split() if re.search("[가-힣]", word)), line


# Faces of the text -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(TEXT_FACES))
@pytest.mark.parametrize("language", ["en", "vi", "he"])
def test_every_face_prints_and_keeps_every_rule(name: str, language: str, tmp_path: Path) -> None:
    paths, found = print_and_prove(leaflet(language), Settings(print=PrintSettings(face=name)), tmp_path)
    assert found == []
    family = TEXT_FACES[name].family.replace(" ", "-")
    assert {family, f"{family}-Bold"} <= faces(paths[0])
    assert breaches(paths[0]) == {}


def write_face(folder: Path, change: Callable[[Any, Any], None] | None = None, stem: str = "Lexend") -> Path:
    """A regular and a bold file of `stem` in `folder`, after `change` was done to both as fontTools holds them."""
    folder.mkdir(exist_ok=True)
    fonts = [TTFont(io.BytesIO(resource_bytes(f"faces/{stem}-{weight}.ttf"))) for weight in ("Regular", "Bold")]
    if change is not None:
        change(*fonts)
    for font, weight in zip(fonts, ("Regular", "Bold"), strict=True):
        font.save(folder / f"Mine-{weight}.ttf")
    return folder


def own(face: str) -> Settings:
    return with_own_face(merge({"face": face}))


@pytest.mark.parametrize("named", ["{0}", "{0}/Mine-Regular.ttf", "{0}/Mine-Regular.ttf,{0}/Mine-Bold.ttf"])
def test_a_face_of_the_users_prints_and_keeps_every_rule(named: str, tmp_path: Path) -> None:
    settings = own(named.format(write_face(tmp_path / "face")))
    paths, found = print_and_prove(leaflet("en"), settings, tmp_path / "out")
    assert found == []
    assert breaches(paths[0]) == {}
    assert sum(name.startswith("Face-") for name in faces(paths[0])) == 2


def test_a_low_face_of_the_users_is_set_larger(tmp_path: Path) -> None:
    def lower(*fonts: Any) -> None:
        for font in fonts:
            font["OS/2"].sxHeight = 450

    settings = own(str(write_face(tmp_path / "face", lower)))
    assert body_size(18, faces_of(settings.print).text) == 20
    _, found = print_and_prove(leaflet("en"), settings, tmp_path / "out")
    assert found == []


def test_other_bytes_under_the_same_name_are_other_settings_and_no_work_goes_on_with_them(tmp_path: Path) -> None:
    folder = write_face(tmp_path / "face")
    before = own(str(folder))
    write_face(folder, lambda regular, bold: setattr(regular["head"], "fontRevision", 9.0))
    assert own(str(folder)) != before
    with pytest.raises(OutputFailed, match="has changed"):
        print_and_prove(leaflet("en"), before, tmp_path / "out")


def on_both(table: str, **values: object) -> Callable[[Any, Any], None]:
    def change(*fonts: Any) -> None:
        for font in fonts:
            for name, value in values.items():
                setattr(font[table], name, value)

    return change


def with_serifs(*fonts: Any) -> None:
    for font in fonts:
        font["OS/2"].panose.bFamilyType, font["OS/2"].panose.bSerifStyle = 2, 5


def variable(*fonts: Any) -> None:
    for font in fonts:
        font["fvar"] = newTable("fvar")


def without_q(*fonts: Any) -> None:
    for font in fonts:
        for each in font["cmap"].tables:
            each.cmap.pop(ord("q"), None)


def narrowed(*fonts: Any) -> None:
    for font in fonts:
        metrics = font["hmtx"].metrics
        font["hmtx"].metrics = {name: (width * 7 // 10, bearing) for name, (width, bearing) in metrics.items()}


UNFIT = {
    "italic": (on_both("post", italicAngle=-12.0), "it is italic"),
    "serif": (with_serifs, "it has serifs"),
    "condensed": (on_both("OS/2", usWidthClass=3), "it is condensed"),
    "condensed, and does not say so": (narrowed, "it is condensed"),
    "light": (on_both("OS/2", usWeightClass=300), "it is light"),
    "variable": (variable, "it is a variable font"),
    "not to be embedded": (on_both("OS/2", fsType=2), "does not allow it to be embedded"),
    "without a letter": (without_q, "it lacks q"),
    "no bold": (lambda regular, bold: setattr(bold["OS/2"], "usWeightClass", 400), "is not bold"),
    "low": (on_both("OS/2", sxHeight=300), "too low"),
}


@pytest.mark.parametrize("kind", sorted(UNFIT))
def test_what_is_no_face_for_large_print_is_refused_by_name(kind: str, tmp_path: Path) -> None:
    change, said = UNFIT[kind]
    with pytest.raises(UsageError, match=said) as refused:
        own(str(write_face(tmp_path / "face", change)))
    assert str(tmp_path / "face" / "Mine-") in str(refused.value)
    assert re.search(r"(Choose|Give|give) ", str(refused.value)), "it says what to do"


def test_a_bold_that_is_the_regular_again_is_refused(tmp_path: Path) -> None:
    folder = write_face(tmp_path / "face")
    regular = TTFont(folder / "Mine-Regular.ttf")
    regular["OS/2"].usWeightClass = 700
    regular.save(folder / "Mine-Bold.ttf")
    with pytest.raises(UsageError, match="hardly bolder"):
        own(str(folder))


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "no TrueType"), (b"%PDF-1.7", "no TrueType"), (b"\0\1\0\0" + b"\xff" * 400, "cannot be used")],
)
def test_a_file_that_is_no_font_is_refused(content: bytes, said: str, tmp_path: Path) -> None:
    folder = write_face(tmp_path / "face")
    (folder / "Mine-Regular.ttf").write_bytes(content)
    with pytest.raises(UsageError, match=said):
        own(str(folder))


@pytest.mark.parametrize("share", [20, 50, 90])
def test_a_font_that_breaks_off_is_refused(share: int, tmp_path: Path) -> None:
    folder = write_face(tmp_path / "face")
    data = (folder / "Mine-Regular.ttf").read_bytes()
    (folder / "Mine-Regular.ttf").write_bytes(data[: len(data) * share // 100])
    with pytest.raises(UsageError, match=r"Mine-Regular\.ttf cannot be used"):
        own(str(folder))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = write_face(tmp_path / "face")
    with pytest.raises(UsageError, match=r"Nothing\.ttf"):
        own(f"{folder}/Nothing.ttf,{folder}/Mine-Bold.ttf")
    (folder / "Mine-Bold.ttf").unlink()
    with pytest.raises(UsageError, match=r"no Mine-Bold\.ttf beside it"):
        own(str(folder))
    (folder / "Mine-Regular.ttf").unlink()
    with pytest.raises(UsageError, match="no file with a name such as"):
        own(str(folder))
    with pytest.raises(UsageError, match="Did you mean 'lexend'"):
        own("lexnd")
