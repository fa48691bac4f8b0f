"""The passive voice: found where something is done by nobody in particular, and not where a state is told."""

import pytest

from handouts.plain_language.passive import passives

PASSIVE = """\
The tablets were given at night. | were given
Many falls can be prevented. | be prevented
You will be seen by a nurse. | be seen
The test is done in a hospital. | is done
Your blood pressure is measured every hour. | is measured
The dose has been changed. | been changed
The wound was not cleaned. | was not cleaned
The letter was sent last week. | was sent
Surgery may be needed. | be needed
He is being treated at home. | is being treated
The form must be signed first. | be signed
These pills should never be crushed. | be never crushed
The results are usually sent to your doctor. | are usually sent
You were told to rest. | were told
The pain is caused by a trapped nerve. | is caused
The ward is run by two nurses. | is run
How is it treated? | is it treated
A plaster was put on the cut. | was put
The bandage is taken off after two days. | is taken
It was found early. | was found
Both eyes were tested. | were tested
Your stitches will be removed in ten days. | be removed
Medicines are sometimes prescribed. | are sometimes prescribed
The nerve was cut during the operation. | was cut
The child was frightened by the noise. | was frightened
Cream is used to treat the rash. | is used
The scan can be repeated. | be repeated
An appointment has been made for you. | been made
The blood is then tested. | is then tested
No cause was discovered. | was discovered
Her leg was broken by the fall. | was broken
Drops should be kept in the fridge. | be kept
Parents are advised to wait. | are advised
You aren't charged for this. | aren't charged
They're paid every month. | They're paid
The clinic was closed by the council. | was closed
The skin was gently washed. | was gently washed
New drugs are being tested. | are being tested
The tube is held in place. | is held
The vaccine is offered to all adults. | is offered
Records were lost by the office. | were lost
The heart muscle needs to be exercised. | be exercised
A sample is taken and looked at. | is taken
It is thought that stress makes it worse. | is thought
He was re-examined on Monday. | was re-examined
The joint was replaced. | was replaced
"""
ACTIVE = """\
You may feel that you are tired.
We are used to the noise.
She is used to walking far.
The skin is red, swollen and painful.
Are you worried about your heart?
I am interested in your advice.
He was very limited in what he ate.
The bed is low.
You are married.
It is well known that walking helps.
This is called a stroke.
The illness is known as gout.
The heart is made of muscle.
The team is made up of two nurses.
A towel rail is not made to hold your weight.
The advice is based on new facts.
She is left-handed.
He is old-fashioned.
There are hundred of them.
You should be pleased.
They are supposed to help.
The wound is infected.
My foot is swollen.
The clinic is closed on Sunday.
You may be constipated.
She was born in May.
The shop is located in the high street.
There is a need for rest.
It is indeed a good plan.
He is aged 70.
The lips are cracked, dry or sore.
If you are done, stand up.
You are allergic to eggs.
Tell us if you are disabled.
The nurse gave you a tablet.
You have taken too much.
We treated the wound.
The tablets are small and red.
Your aim is speed.
The room is crowded.
They are related to each other.
The pain has gone, and he is relaxed.
She is engaged to a nurse.
The type is referred to as mild.
I was so scared.
The chair is broken.
It is hard to be relieved.
Is the floor wet?
Your feet are bruised.
He is retired.
The hands are cold and chapped.
The road is sloped by now.
It is complicated.
"""


@pytest.mark.parametrize("line", PASSIVE.splitlines())
def test_a_passive_is_found(line: str) -> None:
    sentence, form = line.split(" | ")
    words = form.split()
    found = passives(sentence)
    assert len(found) == 1
    assert found[0].split()[-1] == words[-1]


@pytest.mark.parametrize("sentence", ACTIVE.splitlines())
def test_what_tells_a_state_is_no_passive(sentence: str) -> None:
    assert passives(sentence) == ()


def test_the_tables_are_long_enough_to_say_something() -> None:
    assert len(PASSIVE.splitlines()) >= 40
    assert len(ACTIVE.splitlines()) >= 40
