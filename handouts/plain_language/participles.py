"""English past participles, and words that look like one and are not: tables for the passive voice."""

from audio.wording.scanner import word_set

IRREGULAR = word_set(
    "arisen beaten begun bent bet bidden bitten bled blown bound bought bred broken brought built burnt burst "
    "cast caught chosen cut dealt done drawn dreamt driven drunk dug eaten fed felt flown forbidden foreseen "
    "forgiven forgotten fought found frozen given grown heard held hidden hit hung hurt kept known laid learnt "
    "led left lent let lit lost made meant met misread mistaken mown overcome overdone overtaken paid proven put "
    "quit read redone retaken rewritten ridden rung run said sawn seen sent set sewn shaken shed shone shot shown "
    "shrunk shut slain sold sought sown spelt spent split spoken spread spun stolen stood stuck struck stung sung "
    "sunk sworn swept swum swung taken taught thought thrown told torn trodden understood undone undertaken "
    "upheld upset withdrawn withheld won worn wound woven written wrung"
)
NO_PARTICIPLE = word_set(
    "bed bleed breed creed deed embed feed greed heed hundred indeed infrared need proceed red reed seed shed "
    "speed steed succeed exceed weed wed kindred led med"
)
"""Words in -ed that are no past participle."""
STATES = word_set(
    "accustomed acquainted addicted advanced afflicted aged agitated alarmed alleged amazed amused annoyed "
    "ashamed associated assured attached baked balanced beloved bereaved bewildered biased bloated blessed bored "
    "bothered bound broken bruised bunged burnt calloused closed coated combined committed compared complicated "
    "concentrated concerned confined confused connected constipated convinced cracked crooked crowded cured "
    "cursed damaged dated dazed deceased dedicated dehydrated delighted depressed detached detailed determined "
    "developed devastated devoted disabled disappointed discouraged disgusted dissatisfied distracted distressed "
    "divorced drained dressed drunk eased embarrassed employed encouraged engaged enlarged enlightened entitled "
    "excited exhausted experienced expired exposed faded fascinated fatigued finished fixed flushed focused "
    "focussed frightened frozen frustrated furred gone grazed grown handicapped hidden hooked horrified hurt "
    "impaired impressed inclined increased inexperienced infected inflamed informed injured inspired intended "
    "interested intoxicated intrigued involved irritated isolated jammed learned left lost limited located "
    "malnourished married meant medicated mistaken mixed motivated naked obliged obsessed opposed outdated "
    "outraged overjoyed overwhelmed overworked paralysed paralyzed petrified pleased positioned prepared presumed "
    "prolonged pronounced puzzled qualified raised ragged rated reduced refreshed related relaxed relieved "
    "reserved restricted retired rounded rugged sacred satisfied scared scattered seated sedated separated set "
    "settled shocked shut situated skilled sloped spoiled spread stressed stuck sunburnt supposed surprised "
    "swollen tailored talented terrified thrilled tied tired torn troubled unaffected undecided undressed "
    "uneducated unemployed unexpected unharmed uninterested unlimited unprepared unqualified unrelated unsettled "
    "untreated unwanted upset used varied wicked worn worried wounded wretched"
)
"""Participles that mostly tell how something is; they are passive only before "by" and whoever did it."""
NAMES = word_set("called known named titled nicknamed termed born based linked dated aimed situated lined")
"""Participles in set phrases that have no better active: "is called", "is known as", "is based on"."""
