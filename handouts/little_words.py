"""The little words of languages in Latin letters: what prose is full of, and lists of names and medicines are not.

Those of English are none that Dutch, Afrikaans, Danish or German have too.
"""

from collections.abc import Mapping

from audio.wording.scanner import word_set

_NORDIC = "og i at det er på til som en av for med har den ikke de et om fra kan skal du din hvis ved eller du"

_WORDS: Mapping[str, str] = {
    "en": "the and to you that it with your be this have from by not but what when can there if each about how up out "
    "them then some has more may should take which their they are who help who could would these other any",
    "af": "die en van is in te dit vir het nie om jy jou met as op wat aan by of sy hulle ons kan word hierdie ook",
    "ca": "el la els les de del dels i a en que un una és per amb no es si més com al als ho han pot seva seu o quan",
    "cs": "a se na je v že to s z do o i si by k jak ale pro jako tak po být jste který nebo když může má od u za vás",
    "cy": "yn y i a yr o ar ei eich mae wedi gan am ac hyn gyda chi bod os neu at fel byddwch mewn un na nad ydych sy",
    "da": _NORDIC + " af være sig når bliver skal man også dig jer efter",
    "de": "der die das und in zu den von mit ist nicht ein eine sie es sich auf für dem des im als auch bei nach wie "
    "aus oder wenn kann werden sind haben ihr ihre ihren ihnen wird an vor nur noch durch einer einem einen",
    "es": "de la que el en y a los se del las por un para con no una su al lo como más o si le sus es está cuando este "
    "esta puede son muy también hay sin sobre",
    "et": "ja on ei et see kui ka ning või oma mis teie aga seda tema kes siis olla võib välja üle pärast enne",
    "eu": "eta da ez du bat ere dira hau edo baina izan egin bere zure den dute behar dago ezazu",
    "fi": "ja on ei se että tai kun ovat myös jos voi ole mutta hän joka sen niin kuin sekä olla jos ne tämä voit älä",
    "fr": "de la le et les des en un une du que à est pour qui dans sur au par plus pas ne vous votre vos ce avec il "
    "elle se son sa ou si ces aux sont peut être l d n qu",
    "ga": "an na agus ar a i go is bhfuil tá le ag do sé seo nó má ní leis gach aon iad mar sa ó nuair faoi",
    "gl": "de a o que e en do da os as un unha para por con non se no na ao é máis ou como dos das súa seu pode ten",
    "hr": "i je u se da na za su od s ne koji a kao to iz ili ako što može vas vam do bi nije biti treba prije nakon",
    "hu": "a az és hogy nem is egy ha meg van de ez csak kell vagy mint már ki fel el sem aki azt ezt után lehet",
    "id": "yang dan di untuk dengan ini itu dari tidak anda dalam ke pada adalah atau akan jika juga bisa oleh dapat",
    "is": "og að í á er sem til við um það ekki af með þú en fyrir eða ef þér var frá hefur eru þegar",
    "it": "di e il la che in a per un una è non con del della le si i da al dei nel alla gli se più sono come o suo "
    "sua delle può anche lo l dell",
    "lt": "ir yra kad su į iš ar kaip jei o tai jūsų bet po už apie gali būti ne prie jūs jį arba nuo kai",
    "lv": "un ir ka ar no uz par vai kā ja jūs jūsu bet pēc lai pie var būt ne to šo arī kas tas līdz",
    "mt": "li u ta fil tal il għal minn ma dan jekk huwa hija jew tiegħek inti kien hemm meta biex kif aktar",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit naar door over u uw "
    "of kunt heeft wordt worden deze dit tot nog die",
    "no": _NORDIC + " være seg når blir kan man også deg etter hvordan",
    "pl": "w i na z do się nie to że jest o za jak po co od przez lub jeśli czy dla być są który może oraz a ze przed "
    "ale tym u ma aby pan pani",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como ao ou sua seu à pode ser está "
    "quando muito são também você se",
    "ro": "și de în la a să cu pe care nu o un din este pentru că ce se mai dacă sau sunt dumneavoastră prin "
    "după au fi",
    "sk": "a sa na je v že to s z do o aj si by k ako ale pre po byť ste ktorý alebo keď môže má od u za vás nie",
    "sl": "in je v na se da za so z s ne ki pa po pri kot tudi ali če lahko vas od do bi vam pred med ko",
    "so": "waa iyo in ku ka oo uu la ah ay u ama haddii aad waxaa si waxay soo kuu kale mid ahaa inaad aan isku",
    "sq": "dhe të në e i një për me që nga është se më nuk si do ose ka juaj nëse mund jeni kur kjo",
    "sv": "och i att det är på som en av för med har den inte till om ett kan du din de från eller när ska vid så man",
    "sw": "ya na wa kwa ni katika za la kama hii au cha ili yako wako ikiwa kwamba hiyo baada lakini si kila",
    "tl": "ang ng sa na mga at ay ka kung para hindi may ito ninyo ka iyong o kapag mo ni siya din ko pa lang",
    "tr": "ve bir bu için ile da de ne çok olarak daha veya gibi ama kadar olan en sonra eğer her ya var değil size",
    "vi": "và của là có không được các cho một người với trong khi này bạn để những hoặc đến nếu ra phải từ sẽ bị",
}
_SAME = {"nb": "no", "nn": "no", "bs": "hr", "sr": "hr", "ms": "id", "fil": "tl"}


def little_words(language: str) -> frozenset[str]:
    """The little words of a primary language tag, in small letters; empty where they are not known here."""
    return _SETS.get(_SAME.get(language, language), frozenset())


_SETS = {language: word_set(words) for language, words in _WORDS.items()}
