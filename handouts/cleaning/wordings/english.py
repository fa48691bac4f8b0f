"""Furniture in English."""

from handouts.cleaning.wordings import kinds
from handouts.cleaning.wordings.kinds import OTHER_TITLE

_MONTH = (
    "(january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)

ENGLISH = kinds.Language(
    wordings={
        kinds.MOVING: r"""
            (skip|jump) to (the )?(main )?(content|navigation|article|search|footer)
            (back|return|go) to (the )?top( of (the )?page)?
            toggle (navigation|menu)
            (print|e-?mail|save|bookmark) this (page|article|post)
            (read|show|see|load|view) more ?(\.{3}|…)?[ »›>→]*
            continue reading[ »›>→]*
            you are here:?
            (previous|next|older|newer) (post|article|story): .{1,120}
            tags: [\w'’ -]{1,30}(, [\w'’ -]{1,30}){1,20}
            was this( (page|article|information|content))? helpful\?( yes[ /|]{1,3}no)?
            posts? navigation
            (main|primary|secondary|footer|site)( navigation|( navigation)? menu)
            navigation menu
            search this (site|blog|website)
            (is|was) this page (useful|helpful)\?( yes[ /|]{1,3}no)?
            did this (answer your question|solve it)\?
            report a problem with this page
            view all (posts|articles) by .{2,60}
            subscribe to: post(s| comments) \(atom\)
            rss feed( for comments( to| on)? (this|the) (post|page|article))?
        """,
        kinds.OTHER_PAGE: r"""
            (previous|next|older|newer) (post|article|page|story|posts|articles)(:? .{1,120})?
            (\d{1,3} ){2,9}(… )?(\d{1,3} )?(next|weiter|suivant|siguiente)( page| seite)?[ »›>→]*
            page 1 (page \d{1,4} |… ){1,9}next page
            [«‹<←] ?prev(ious)?|next ?[»›>→]
            search for:?
        """,
        kinds.SHARING: r"""
            share (this|the) (article|page|post|story):?
            share this:?
            share (on|via) .{1,40}
            click (here )?to (share (this )?(on|via|by)|e-?mail (this|a link)|print \().{0,60}
            click to print
            like this:?( like)?( loading ?(\.{3}|…))?
            (like )?loading ?(\.{3}|…)
            tweet this
            copy link
            email this ?blogthis! ?share to .{1,80}
            pin it
            (follow|find|like) us on [\w, &]{1,80}[.!]?
            \(opens in (a )?new window\)
            \d[\d.,]{0,8}k? shares
        """,
        kinds.SHARE_BUTTON: r"""
            share:
            [\d.,]{1,9}k? (shares?|likes?|views?)
        """,
        kinds.ADVERT: r"""
            advertisements?
            advertisements? ?[-–—:|] ?(continue|scroll|article|story).{0,50}
            sponsored( (content|post|links?))?
            (paid|promoted) (content|post)
            ((story|article) )?continue[sd]? (reading )?(below|after|under)( (the |this )?(ad|advert
            +|advertisement))?
            scroll (down )?to continue( (reading|with content))?
            (report this|remove) ads?
        """,
        kinds.ADVERT_AT_EDGE: r"""
            ads?
            adverts?
        """,
        kinds.NEWSLETTER: r"""
            (please )?(sign up|subscribe)( now| today| here)? (for|to) (our|the|my)( [\w-]+){0,4} newsletters?[.!]?
            (get|join) (our|the|my)( [\w-]+){0,3} (newsletters?|mailing list)( (in|to) your inbox)?[.!]?
            thanks for (subscribing|signing up)[.!]?
            newsletter sign-?up
        """,
        kinds.NEWSLETTER_AT_EDGE: r"""
            enter your e-?mail( address)?( .{0,60})?
            your e-?mail( address)?
            newsletters?
            sign (me )?up
            get (new posts|emails about this page|e-?mail updates)( in your inbox| by e-?mail)?[.!]?
        """,
        kinds.COOKIES: r"""
            (we|this (web)?site|our (web)?site|this page) (and our partners )?(uses?|would like to use)( (a few
            +|some|essential|necessary))? cookies\b.{0,400}
            by (continuing|using|clicking)\b.{1,200}\bcookies\b.{0,200}
            (accept|reject|allow|manage|decline|view|delete)( all)?( additional| optional| only essential)? cookies
            (accept|reject|allow|manage|decline)( all)?
            cookies on this (web)?site
            (we value )?your privacy
            (manage|save)( my)? (choices|preferences)
            (strictly necessary|performance|functional|targeting|analytics|advertising) cookies
            cookie (settings|preferences|notice|policy)
            got it!?
        """,
        kinds.FORM_LINE: r"""
            your e-?mail address will not be (published|shared|made public)\.?
            your e-?mail address will not be (published|shared|made public)\. required fields are marked ?\*\.?
            required fields are marked( with)?( an?)? ?\*\.?
            cancel reply
            (log|sign) in( or register)? to (post|leave|add|write)( a)? (comments?|repl(y|ies))\.?
            (post|submit|publish) (your )?(comment|reply)
            save my name,? e-?mail,? (and|&) web ?site in this browser for the next time i comment\.?
            notify me of (follow-?up comments|new (posts|comments))( (by|via) e-?mail)?\.?
            this site uses akismet to reduce spam\..{0,120}
            you must be (logged|signed) in to (post|leave|add) a (comment|reply)\.?
            (log|sign) in to (leave|post|add) a (comment|reply)\.?
            logged in as .{1,60}\. log ?out\??
        """,
        kinds.FORM_TITLE: r"""
            (leave|post|add|write|submit) (a|your)( public)? (reply|comment)( cancel reply)?:?
            add (a |new |your )?comment ?(\.{3}|…)?
            leave a (reply|comment) to .{1,60}
            (join|start) the (conversation|discussion) ?(\.{1,3}|!|…)?
            (discuss|comment on) this (article|page|post|story)
        """,
        kinds.FORM_FIELD: r"""
            (your |full )?(name|e-?mail( address)?|web ?site|url|comments?|message|reply)( ?(\*|\((required
            +|optional)\)))?:?
            (your )?name ?\*? e-?mail ?\*?( web ?site)?
            submit|send|post|preview|i'?m not a robot
            type here ?(\.{2,3}|…)?
        """,
        kinds.COUNTED: r"""
            ((reader|user|view|show|hide|all) )?comments? ?[:(\[]? ?\d{1,6} ?[)\]]?
            ((view|show|hide) )?(all )?\d{1,6} (comments?|replies|reply|responses?|thoughts?)( so far)?:?
            (\d{1,6}|one|two|three|four) (comments?|repl(y|ies)|responses?|thoughts?) (on|to|about):?
            + [“"'«‘].{1,300}[”"'»’]
            \d{1,6} (comments?|replies|reply|responses?|thoughts?) (on|to|about) this (article|page|post|story)
        """,
        kinds.UNCOUNTED: r"""
            (readers?|users?|visitors?)['’]? (comments|responses)
            comments:?
            responses|replies
            (show|view|see) (all )?comments
        """,
        kinds.ONE_COMMENT: r"""
            comment:?
        """,
        kinds.CONTROL: r"""
            sort(ed)? by:? (best|newest|oldest|top|most (recent|liked|popular)|date)( first)?
            (load|show|view|see) (more|previous|older|newer) (comments|replies)
            (\d{1,5} )?likes? ?[·•|] ?(\d{1,5} )?(reply|replies|share|report)( ?[·•|] ?(reply|share|report|flag
            +|\d{1,3} ?[smhdwy]|edited)){0,4}
            reply ?delete|\+?\d{1,4} ?reply ?[·•|] ?quote
            (facebook comments plugin|member discussion|most liked)
            sort: ?(newest|oldest|most liked)( (newest|oldest|most liked)){0,2}
            \d{1,5}( [·•|])? reply( [·•|])? share ?›?
            reply ?[·•|]? share ?›
            no comments( yet)?[.!]?
            be the first to (comment|reply)[.!]?
            comments (are|have been) closed\.?
        """,
        kinds.RELATED: r"""
            related (articles?|posts?|stories|content|news|pages)( (from|on|by) .{1,60})?:?
            (you|readers) (may|might)( also)? (like|enjoy|be interested in)( these)?( .{0,20})?:?
            recommended (for you|articles|stories|posts):?
            more (from (this (author|site|section)|our blog|the web)|like this|stories|articles)( like this)?:?
            (most )?popular (posts|articles|stories)
            trending( now| stories)?
            most read( articles)?
            (what to )?read next:?
            up next:?
            people also (read|viewed|liked):?
            (latest|recent) (news|articles|posts|stories|comments)
            related:?
            archives|blog archive
        """,
        kinds.READ_ALSO: rf"""
            (read (more|also)|also read): {OTHER_TITLE}
        """,
        kinds.RIGHTS: r"""
            all rights reserved\.?
        """,
        kinds.FOOT: r"""
            (proudly )?powered by (wordpress|blogger|ghost|drupal|squarespace|wix|disqus|discourse)\.?
            (simple theme\. )?powered by (wordpress|blogger|phpbb® forum software|hugo|drupal)\.?
            powered by discourse, best viewed with javascript enabled
            theme: .{1,60} by .{1,40}
        """,
    },
    places="""
        home
        menu
        search
        login
        logout
        register
        subscribe
        shop
        blog
        news
        about
        contact
        privacy
        cookies
        terms
        sitemap
        accessibility
        help
        faq
        faqs
        donate
        events
        careers
        a-z
        log in
        sign in
        log out
        my account
        about us
        contact us
        privacy policy
        terms of use
        site map
        imprint
        rss
        accessibility statement
        freedom of information
        cookie policy
        terms of service
        terms and conditions
        create new account
        request new password
        forgot your password?
        forgot your username?
        advanced search
    """,
    rubrics="""
        advertise
        jobs
        vacancies
        press
        legal
        complaints
        sport
        business
        opinion
        weather
        topics
        join
        members
    """,
    buttons="""
        email
        e-mail
        print
        sms
        copy link
        link
        more
        share
        tweet
        save
        pin
    """,
    home="""
        home
        homepage
    """,
    here="""
        you are here
    """,
    contents="""
        contents
        table of contents
        on this page
        in this article
        jump to
    """,
    bylines=rf"""
        ((written|posted|published|reviewed|medically reviewed|updated|edited) )?(on .{{3,40}}? )?by:?
        + (?-i:[A-Z]).{{1,100}}
        ((last|first) )?(posted|published|updated|reviewed|submitted|author|date)( (on|in|at)|:) .{{1,100}}
        (filed under|tagged):? .{{1,100}}|(last )?(updated|reviewed):? .{{0,30}}\d{{4}}
        \d{{1,2}} min(ute)?s? read|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}
        (\d{{1,2}}(st|nd|rd|th)? )?{_MONTH}\.? (\d{{1,2}},? )?\d{{4}}([ ,|·•-].{{0,80}})?
    """,
    by="by",
    verbs="says|said|wrote|writes|commented|replied|responded",
    on="on|at",
    ago=r"\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago",
    answers=r"""
        reply
        reply ?delete
        delete
        quote
        like
        likes
        report
        share
        permalink
        edit
        flag
        upvote
        ↩
        \d{1,4} (?:likes?|upvotes?)
        likes? \(\d{1,4}\)
    """,
    colon=False,
)
