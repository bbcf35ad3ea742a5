"""Courtesy: how many facts are found where nothing is said but courtesies and small talk.

The talks are written for this measure, in the registers in which interviews begin and end: an
embassy reception, a podcast, a committee of a parliament, a press conference, a radio show. Nothing
in them is a fact that a brief could show; they are full of what looks like one: "two countries",
"first time", "one or two questions", "five minutes", "a hundred times", "a million thanks", "next
week's lunch".
"""

from __future__ import annotations

from pathlib import Path

from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from pipeline.stages.facts.extract import extract
from pipeline.stages.facts.found import Findings
from pipeline.stages.normalize import normalize
from pipeline.stages.pair import address
from tests.eval.score import Score

EMBASSY = """
Q: Good morning, Your Excellency, and a very warm welcome. Thank you so much for giving us some of
your time this morning; we know how many people want to see you.
A: Good morning, and thank you for having me. It is a great pleasure to be here, and I thank all
of you for the warm words. I am a hundred percent with you this morning.
Q: Before we begin, may I offer you a cup of tea? We have green tea and black tea, and I think
there is a little coffee left in the pot as well.
A: Tea would be wonderful, thank you. Black, with one sugar, please. Or two, but do not tell my
doctor. My wife says I have said "the last one" a thousand times.
Q: Your secret is safe with the three of us. How was the drive? The traffic is not always kind to
our guests at this time of the day.
A: It was fine, thank you. It took us ten minutes longer than we thought, but the driver told two
good jokes on the way, so I have nothing to complain of.
Q: I am glad to hear it. And the weather has been so good to us, has it not? After all the rain of
last week one hardly believes it.
A: Indeed. I told my colleagues that you must have a friend up there. At home they have clouds in
the morning and clouds in the evening, and on Sundays clouds all day long.
Q: Shall we do a sound check? Just say a few words, anything you like. Tell us what you had for
breakfast.
A: One, two, three. One, two, three. Can you hear me? For breakfast I had bread and an egg, and
half of an apple that my son did not want.
Q: Perfect, we hear you loud and clear. May I ask you to move a little closer, just an inch or
two?
A: Like this? I will sit here as good as gold. Give me a sign if I speak too fast; I often do, ask
anyone who has had to translate me.
Q: I only have one or two questions to begin with, and then a couple more at the end, if there is
time.
A: Please, ask as many as you like. You can have five minutes or ten, I am in no hurry at all.
Q: You are too kind. You have many friends between our two countries, as everybody in this room
can see, and it is the first time that we have you here.
A: It is the first time, but I hope it is not the last time. Between friends nobody counts. You
have made me feel at home, and I thank you from the bottom of my heart.
Q: And how is the family? I hope that everyone is well.
A: Everyone is very well, thank you for asking. The little one sleeps through the night, at last,
so we are all twice as happy as we were. She sends you her love, a million kisses.
Q: Give her ours, please. Well then, I believe we are ready. It is an honour, Excellency.
A: The honour is mine. Many, many thanks once again, a thousand thanks to you and to your team.
"""

PODCAST = """
HOST: Hello, hello, hello, and welcome back to the show, everybody! It is so good to be with you
again, wherever you are listening, in the car, in the kitchen or in bed.
GUEST: Hi! Hi, everyone. Thanks for having me on. I have been listening for ages, so this is,
like, a dream come true, honestly.
HOST: Oh, stop it, you are going to make me blush. How are you doing? You look great, by the way.
People cannot see it, but you do.
GUEST: Ha, thank you. I am good, I am good. I am on my second coffee, or maybe my third, I lost
count, so if I talk at a hundred miles an hour you just wave at me.
HOST: I will wave with both hands. I am more of a tea person. I had one coffee once, and I was up
for about a million years.
GUEST: That is hilarious. My brother is the same. One sip and he is painting the whole house.
HOST: So, first things first, is my microphone okay? I always ask, and it is always the wrong one.
GUEST: You sound fine. Do I sound fine? There was a dog next door a second ago, but I think he has
said all he had to say.
HOST: We love dogs on this show. Nine times out of ten they have better questions than I do.
GUEST: Ten out of ten. He would be the better guest as well, to be honest with you.
HOST: Never. Listen, before we get into it, I just want to say thank you, because I know that you
get asked a million times a day, and you said yes to us.
GUEST: Of course I did! I owe you one. Actually I owe you two, after that dinner.
HOST: Oh my God, that dinner. We said one drink, remember? One.
GUEST: We did say one. And then it was half past whatever, and somebody was singing, and it was
me.
HOST: I would not say singing. But you gave it one hundred and ten percent.
GUEST: I always do. My mum says that I came into this world at full volume, and nobody has found
the button since.
HOST: I want to meet your mum. Did you sleep well at least? You said you were on the early train.
GUEST: Like a baby. I closed my eyes for two seconds, and we were there. A lovely old lady gave me
a biscuit, so, five stars from me.
HOST: You see, that is what I like about trains. Nobody has given me a biscuit on a plane, ever.
GUEST: Not once. Zero biscuits. We should write a letter.
HOST: Let us do that. Okay. Are you ready? Take a deep breath, count to three, and off we go.
GUEST: One, two, and a half, three. Ready. I was born ready, as they say.
HOST: Brilliant. Thanks again for coming, you are an absolute star, one in a million.
GUEST: You are very welcome. Anytime. Same time next week? I am joking, you will be sick of me in
an hour.
HOST: Never in a hundred years. And to all of you out there, stay well, be kind, and see you soon.
"""

COMMITTEE = """
CHAIR: Good afternoon, everyone. Could members please take their seats? Thank you. I see that some
of us are still on their way, so let us give them a minute or two.
WITNESS: Good afternoon, Chair. Thank you for the invitation, and good afternoon to all members.
CHAIR: Can everybody hear me in the back of the room? The gentleman in the third row is shaking
his head. Is it better now?
WITNESS: It is much better from where I sit, Chair. I could not hear a word a moment ago.
CHAIR: Very good. A few words before we start. Please put your telephones on silent, and please
speak one at a time, so that our friends who write it all down can have their supper this evening.
WITNESS: I will do my best, Chair. I am told that I mumble, so do not hesitate to stop me.
CHAIR: We are most grateful that you have come. I know it was short notice, and I know what your
diary looks like, as mine looks just the same.
WITNESS: It is no trouble at all. It is always a pleasure to be in this room; I have the happiest
memories of it, and of the sandwiches.
CHAIR: The sandwiches have not changed, I am afraid. I would say that some of them are the same
ones.
WITNESS: Then I shall greet them as old friends, Chair.
CHAIR: The first question goes to the honourable member on my left, the second to the honourable
member on my right, and after that we will take it in turns, as we always do.
WITNESS: Thank you, Chair, that is very clear. I am in your hands.
CHAIR: You will have about five minutes for some opening remarks, but I never look at the clock
when somebody is interesting.
WITNESS: Then I shall try to be interesting, Chair, and brief, which is the harder of the two.
CHAIR: Let me also thank the clerk and her colleagues, who have, as ever, thought of everything.
There is water on the table. If the lamp in front of you is red, we can all hear what you whisper.
WITNESS: That is good to know. I have nothing to whisper, other than that this is a fine chair.
CHAIR: I am pleased that you like it. Some of us have asked for new ones a dozen times.
WITNESS: If I may, Chair, I would like to say how much I value the courtesy of this committee. I
have been treated with nothing but kindness every single time.
CHAIR: You are most kind. I am sure that I speak for all of us here when I say that the feeling is
mutual. With that, the floor is yours.
WITNESS: Thank you very much, Chair. And thank you, members, one and all.
"""

PRESS = """
QUESTION: Good evening, Minister. Thanks for taking our questions. Just two quick ones, if I may.
MINISTER: Good evening, everybody. Nice to see so many familiar faces. Two quick ones it is, and
then a third one for the lady in the front, because she has waited longest.
QUESTION: Thank you, Minister, I appreciate it. First of all, congratulations, and many happy
returns of the day!
MINISTER: Thank you. You are very kind. I had hoped that nobody would notice. At my age one stops
counting, and one starts being grateful.
QUESTION: Can you say a few words for the people at the back, Minister? They could not hear the
first part.
MINISTER: I am so sorry. I said good evening, and that it is nice to see you. That was all of it,
you have missed nothing.
QUESTION: And how was your holiday, Minister? You have a bit of a tan, if you do not mind my
saying so.
MINISTER: It was short and sweet. I read half a book, I fell asleep over the other half, and I
lost every single game of cards against the children.
QUESTION: Will we see you at next week's lunch? Everyone is asking.
MINISTER: I would not miss it for the world. I hear there is cake. Save me a seat, or better two,
as I never come alone.
QUESTION: One more, Minister, and then I will let you go.
MINISTER: You said that ten minutes ago! But please, go ahead. I am all ears.
QUESTION: It is only to say thank you. You have been very patient with us tonight.
MINISTER: Not at all, it has been a pleasure. You have a hard job, and you do it with good humour.
I tell my friends a hundred times that they should read you more.
QUESTION: That is the nicest thing anybody has said to us this year.
MINISTER: Then you must come more often, and I shall say it twice. Are there any more questions?
No? Then I wish you all a good night and a safe way home. Mind the step on your way out, it has
had a few of us already.
QUESTION: Good night, Minister, and thanks a million.
MINISTER: Good night, and God bless. See you tomorrow, or the day after.
"""

RADIO = """
HOST: A very good morning to all our listeners, and a special hello to our guest. How long is it
since you were last in this studio? It must be three years, or four?
GUEST: Good morning. Far too long, whatever the number is. You had less grey hair, and I had more
hair.
HOST: Ouch! That was below the belt, and we are only thirty seconds into the show.
GUEST: I am only joking. You look ten years younger, and I mean it.
HOST: Flattery will get you everywhere. We have about twenty minutes, including the music. Is that
all right?
GUEST: That is more than all right. I promise to be brief, and I will try to be good.
HOST: I will hold you to it. Let me read you a message from a listener, who says that she is your
number one fan.
GUEST: Oh, how sweet. I have two fans then, counting my mother. Please tell her that I will send
her a postcard.
HOST: We will make sure that she gets it. Somebody else asks if you have time for a quick coffee
after the show.
GUEST: For a coffee I always have time. We could go to the little place round the corner. I will
pay, as I lost the bet.
HOST: What bet was that? You are not a betting man.
GUEST: I bet you five dollars that you would be late, and you were early. So that is five dollars
I owe you, or two coffees and a bun.
HOST: I shall have the bun. And that is my two cents. What did you do at the weekend?
GUEST: On Saturday I slept until ten, and on Sunday I did the same again. We are planning to do
just as little next weekend.
HOST: I envy you. My kids were up at five. Both of them, with a drum each.
GUEST: Four hands, two drums, no mercy. I remember it well. Mine are all grown up now, and I miss
it, believe it or not.
HOST: I do not believe it for one second. You can have mine any time. I am going to drive them
over tonight.
GUEST: Please do. We will give them cake and send them back.
HOST: Fifty-fifty, then. You do the cake, and I do the sleeping. By the way, is it warm enough in
here for you?
GUEST: It is just fine. Outside it must be minus a hundred. I could not feel my fingers when I
came in.
HOST: We will get you a blanket in a moment. And water, as we always do, all the way from the tap
on the second floor.
GUEST: The best water in the house. I will have two glasses, thank you.
HOST: If anything comes up, lift a finger, and we will stop. We can always cut it out afterwards.
GUEST: I have been here dozens of times, so I know the drill. I will not swear, either. Well,
maybe once.
HOST: Once is fine, twice is rude. I hope that we will see you more often from now on.
GUEST: I hope so too. I would love to come back soon. You have my word on it.
HOST: Wonderful. I will call you next Monday at half past nine, as always, and you will not pick
up, as always.
GUEST: You know me too well. I owe you a beer for that as well. Shall we begin?
HOST: Let us begin. It is a minute past the hour, the sun is out, and the coffee is hot. Thank
you, thank you, thank you for being with us.
GUEST: Thank you, from both of us, me and my cold fingers.
"""

TALKS = (EMBASSY, PODCAST, COMMITTEE, PRESS, RADIO)


def measure(folder: Path) -> list[Score]:
    """Return how many facts and steps are found in a thousand words of courtesies."""
    del folder  # the talks stand here
    found = findings()
    words = sum(len(talk.split()) for talk in TALKS)
    return [
        Score(
            "facts per 1,000 words of pure courtesy and small talk",
            1000 * (len(found.facts) + len(found.steps)) / words,
            "",
            0.0,
            is_lower_better=True,
            items=words,
        )
    ]


def findings() -> Findings:
    """Return what the whole extraction finds in the talks."""
    return extract(tuple(_prepared(text, f"S{at}") for at, text in enumerate(TALKS, start=1)))


def _prepared(text: str, name: str) -> Transcript:
    """Return a talk as a build would read it."""
    source = Source(f"{name}.txt", name, "2024-03-14", "on-the-record", frozenset())
    transcript = read_transcript(lined(text), source).transcript
    return normalize(address(transcript, name), ())


def lined(text: str) -> bytes:
    """Return a talk as a file, each turn in one line."""
    turns = text.strip().replace("\n", " ")
    for label in ("Q", "A", "HOST", "GUEST", "CHAIR", "WITNESS", "QUESTION", "MINISTER"):
        turns = turns.replace(f" {label}: ", f"\n{label}: ")
    return f"{turns}\n".encode()
