"""Furniture in French."""

from handouts.cleaning.wordings import kinds
from handouts.cleaning.wordings.kinds import AWAY, CLOSING, DOTS, NETWORK, OPENING, OTHER_TITLE

_MONTH = "(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_THIS = "(cet article|cette page|ce billet|ce contenu|cette publication|l'article|la page)"

FRENCH = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (aller|passer|accéder|sauter|retour) (directement )?(au|à la|à l') ?(contenu( principal)?|menu(
            + principal)?|navigation( principale)?|recherche|pied de page)
            (retour|retourner|remonter|revenir) en haut( de( la)? page)?
            haut de( la)? page
            imprimer {_THIS}
            version imprimable
            lire (la suite|plus|l'article|la suite de l'article){DOTS}{AWAY}
            (voir|afficher) plus{DOTS}{AWAY}
            vous êtes ici:?
            (article|billet) (précédent|suivant): .{{1,120}}
            (étiquettes|mots[- ]clés|tags): [\w' -]{{1,30}}(, [\w' -]{{1,30}}){{0,20}}
            {_THIS} vous a(-t-(elle|il))? été utile\?( oui[ /|]{{1,3}}non)?
            (ouvrir|fermer|afficher|masquer) (le menu|la navigation)
            navigation (des articles|de l'article|principale)|menu (principal|secondaire)|fil d'ariane
            +|interactions du lecteur
            (voir )?tous les (articles|billets) (par|de) .{{2,60}}
            fil des commentaires de ce billet|flux des (publications|commentaires)
            (ajouter|enregistrer) {_THIS} (à|dans) (mes|vos) favoris
        """,
        kinds.OTHER_PAGE: rf"""
            [←«‹< ]*(articles?|pages?|billets?|publications?) (précédente?s?|suivante?s?|plus anciens?|plus
            + récents?)[ →»›>]*
            retour (à l'accueil|à la liste|au sommaire|aux actualités)
            en savoir plus{DOTS}{AWAY}
            plus d'infos?(rmations?)?{AWAY}
            [←«‹<] ?précédente?|suivante? ?[→»›>]
        """,
        kinds.SHARING: rf"""
            partager {_THIS}:?
            partager (sur|par|via|avec):?( {NETWORK})?
            partagez? (ceci|cela)?:
            (envoyer|partager|recommander) {_THIS} par (e-?mail|courriel|mail)
            (cliquez|cliquer) pour (partager|envoyer|imprimer)\b.{{0,80}}
            \(?(ouvre|s'ouvre) dans (une nouvelle fenêtre|un nouvel onglet)\)?
            j'aime( ça)?:? (j'aime )?(chargement|en cours de chargement){DOTS}
            copier le lien
            chargement( en cours)? ?(\.{{3}}|…)
            (suivez|retrouvez|rejoignez)-nous sur [\w, &]{{1,80}}[.!]?
            \d[\d., ]{{0,8}} partages
        """,
        kinds.SHARE_BUTTON: r"""
            partager:?
            j'aime( ça)?:?
            envoyer par (e-?mail|courriel|mail)
            partages:?
            \d[\d., ]{0,8} (vues|j'aime)
        """,
        kinds.ADVERT: r"""
            [\[(]?publicités?[\])]?
            (contenu|article|lien|liens) (sponsorisé|partenaire|sponsorisés|partenaires)
            sponsorisé
            publi-?(rédactionnel|reportage)
            (la suite|suite de l'article|l'article continue|votre article continue|lire la suite)( de (cet|l')
            + ?article)? (après|sous|ci-dessous après) (la|cette) publicité\.?
            la suite (de votre contenu )?après (la|cette) publicité\.?
        """,
        kinds.NEWSLETTER: r"""
            (inscrivez-vous|abonnez-vous|inscription|s'inscrire|s'abonner) (à|pour recevoir) (notre|la|nos|ma)(
            + [\w-]+)? (newsletters?|lettres? d'informations?|infolettre)( gratuite?s?| hebdomadaires?)?[.!]?
            (recevez|recevoir) (notre|la|nos|ma)( [\w-]+)? (newsletters?|lettres? d'informations?|infolettre)(
            + gratuite?s?| hebdomadaires?)?[.!]?
        """,
        kinds.NEWSLETTER_AT_EDGE: r"""
            ((saisissez|entrez|indiquez) )?votre (adresse )?(e-?mail|mail|courriel|adresse électronique)
            (s'abonner|je m'abonne|s'inscrire|je m'inscris|abonnez-vous|inscrivez-vous)[.!]?
            lettre d'information
            désinscription possible à tout moment\.?
        """,
        kinds.COOKIES: r"""
            (nous|ce (site|blog)( web| internet)?|notre site( web| internet)?)( et nos partenaires)? (utilisons
            +|utilise|déposons|dépose) (des|les) cookies\b.{0,400}
            bandeau de cookies: .{1,300}
            en (poursuivant|continuant|cliquant)\b.{1,200}\bcookies\b.{0,200}
            (tout|tous) (accepter|refuser|autoriser|interdire)
            (accepter|refuser|autoriser|gérer|paramétrer|personnaliser)( tout| tous)?( (les )?cookies| mes choix)?
            accepter et (fermer|continuer)|continuer sans accepter[ →»›>]*
            (gestion|politique|paramètres|gérer|préférences) (des|de|les) cookies
            ok, tout accepter|non, merci
            (j'ai compris|ok, j'accepte|j'accepte)[.!]?
        """,
        kinds.FORM_LINE: r"""
            (votre|l') ?adresse (e-?mail|de messagerie|électronique|courriel) ne sera pas (publiée|rendue
            + publique|affichée|communiquée)\.?( les champs obligatoires sont (indiqués|marqués|signalés) (avec
            +|par|d'un) ?\*\.?)?
            (les )?champs obligatoires( sont)? (indiqués|marqués|signalés) (avec|par|d') ?(un |une )?(\*
            +|astérisque)\.?
            annuler la réponse
            (laisser|publier|poster|envoyer|valider) (le |mon |votre |un )?commentaire
            enregistrer mon nom, (mon )?(e-?mail|adresse e-?mail|courriel)?,? ?et (mon )?site( web)? dans (le
            +|ce) navigateur.{1,80}
            (prévenez-moi|m'avertir|avertissez-moi|me prévenir|me notifier) .{1,60}(commentaires?|articles?
            +|publications?)\b.{0,40}
            ce site utilise akismet pour réduire les indésirables\..{0,160}
            (vous devez (être connecté|vous connecter|vous identifier)|connectez-vous|identifiez-vous|se
            + connecter) pour (publier|laisser|poster|écrire|ajouter) (un|votre) commentaire\.?
            connecté(e)? en tant que .{1,60}\. (se déconnecter|déconnexion)\??
        """,
        kinds.FORM_TITLE: r"""
            (laisser|laissez|écrire|écrivez|ajouter|ajoutez|poster|postez|publier|rédiger|rédigez|donner
            +|donnez) (un|une|votre|le premier) (commentaire|réponse|avis)( annuler la réponse)?:?
            (répondre|laisser une réponse) à .{1,60} annuler la réponse
            (participez|rejoignez|participer) (à )?la (discussion|conversation)[.!]?
            répondre à cet article
            ajouter un commentaire ?(\.{3}|…)
            commenter (cet article|ce billet)
            réagir à cet article|réagissez( à cet article)?[.!]?
            un message, un commentaire\?
        """,
        kinds.FORM_FIELD: r"""
            (votre )?(nom|pseudo|e-?mail|adresse e-?mail|courriel|adresse de messagerie|site( web| internet)?
            +|commentaire|message|réponse|texte de votre message)( ?(\*|\((obligatoire|facultatif|optionnel
            +|recommandé)\)))?:?
            envoyer|valider|prévisualiser|publier|je ne suis pas un robot
        """,
        kinds.COUNTED: rf"""
            ((tous les|vos|voir les|lire les) )?commentaires ?[:(\[]? ?\d{{1,6}} ?[)\]]?
            ((voir|lire|afficher) (les |tous les )?)?\d{{1,6}} commentaires?
            (\d{{1,6}}|un|une|deux|trois|quatre) (commentaires?|réponses?|réflexions?|réactions?|pensées?) (sur
            +|à|au sujet de):? {OPENING}.{{1,300}}{CLOSING}
            \d{{1,6}} (commentaires?|réponses?|réactions?) (sur|à) (cet article|ce billet|cette page)
        """,
        kinds.UNCOUNTED: r"""
            ((vos|les|tous les|voir les|lire les|derniers) )?commentaires:?
            (commentaires|réactions|avis) des (lecteurs|internautes|visiteurs)
            vos réactions:?
            \d{1,6} (réponses?|réactions?|réflexions?|avis)
            réagir \(\d{1,6}\)
        """,
        kinds.ONE_COMMENT: r"""
            (un )?commentaire:?
        """,
        kinds.CONTROL: r"""
            (voir|afficher|charger) (plus de|les|d'autres|tous les|davantage de)( \d{1,4})? ?(commentaires
            +|réponses)( précédents| suivants| plus anciens)?
            (trier|triés|tri|classer) par:? (les )?(plus récents|plus anciens|meilleurs|date|pertinence|plus
            + aimés|plus utiles)
            (\d{1,5} )?j'aime( ?[·•|] ?(\d{1,5} )?(répondre|partager|signaler)){1,3}
            répondre ?[·•|] ?(signaler|partager|citer|j'aime)
            \d{1,5}( [·•|])? répondre( [·•|])? partager ?›?
            signaler (un abus|ce commentaire|un contenu abusif)
            répondre à ce (message|commentaire)
            (aucun commentaire|pas (encore )?de commentaires?)( pour le moment)?[.!]?
            (soyez|sois) le premier à (commenter|réagir)[.!]?
            les commentaires sont (fermés|clos)\.?
        """,
        kinds.RELATED: r"""
            (à lire|lire|lisez|à voir|à découvrir) (aussi|également|ensuite):?
            (sur le|dans le) même (sujet|thème):?
            (articles?|contenus?|billets?|actualités?|publications?|commentaires|recettes) (similaires?|liée?s?
            +|connexes?|associée?s?|recommandée?s?|récents?|récentes?|populaires?):?
            (cela|ceci|ces articles|ça) (pourrait|pourraient|peut|peuvent|devrait) (aussi |également )?vous
            + (intéresser|plaire)( aussi| également)?:?
            vous (aimerez|pourriez|allez|devriez)( peut-être)? ?(aussi|également)?( aimer| être intéressé par)?:?
            (les )?(plus lus|plus consultés|plus populaires|articles les plus lus)
            (derniers|autres|nos derniers) (articles|billets|commentaires)|dernières (actualités|nouvelles|infos)
            (nos )?(recommandations|suggestions) (de lecture|pour vous)|recommandé pour vous
            (du même auteur|dans la même (rubrique|catégorie)|plus (d'articles|sur ce sujet)):?
            archives
        """,
        kinds.READ_ALSO: rf"""
            (à lire|lire|à voir|à découvrir) (aussi|également)( ?[|>»→]|:) ?{OTHER_TITLE}
            (sur le même sujet|dans le même thème)( ?[|>»→]|:) ?{OTHER_TITLE}
        """,
        kinds.RIGHTS: r"""
            tous (droits|les droits) (sont )?réservés\.?
            reproduction interdite\.?
        """,
        kinds.FOOT: r"""
            (fièrement )?(propulsé|motorisé) par (wordpress|dotclear|blogger|spip|drupal|ghost)\.?
        """,
    },
    places="""
        accueil
        rechercher
        mentions légales
        politique de confidentialité
        confidentialité
        plan du site
        se connecter
        connexion
        déconnexion
        s'inscrire
        mon compte
        qui sommes-nous?
        qui suis-je?
        à propos
        nous contacter
        contactez-nous
        conditions d'utilisation
        conditions générales
        données personnelles
        gestion des cookies
        espace personnel
        panier
    """,
    rubrics="""
        recherche
        aide
        presse
        recrutement
        accessibilité
        actualités
        politique
        économie
        société
        sport
        sports
        culture
        santé
        monde
        vidéos
        boutique
        archives
        rss
        rss 2.0
        s'abonner
        faire un don
        rubriques
        cgv
        kiosque
    """,
    buttons="""
        partager
        tweeter
        imprimer
        copier le lien
    """,
    home="""
        accueil
    """,
    here="""
        vous êtes ici
    """,
    contents="""
        sommaire
        table des matières
        au sommaire
        dans cet article
        sur cette page
        plan de l'article
        dans cette page
    """,
    bylines=rf"""
        (écrit |publié |rédigé |posté |proposé )?par:? {{name}}
        (auteur|autrice|texte|rédaction): {{name}}
        (publiée?|mise? à jour|modifiée?|posté|mise? en ligne|rédigé|actualisée?|dernière (mise à jour
        +|modification)|date de publication|vérifié) ?(le|du|par|en|:) .{{1,100}}
        (classé|publié|rangé) (dans|sous) .{{1,100}}|(catégories?|rubrique): .{{1,100}}
        (temps|durée) de lecture ?:? ?(environ )?\d{{1,2}} min(utes?|\.)?|lecture ?:? ?\d{{1,2}} min(utes?|\.)?
        +|\d{{1,2}} min(utes?|\.)? de lecture
        (le )?((lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?\d{{1,2}}(er)? {_MONTH}
        + \d{{4}}([ ,|·•-].{{0,80}})?
    """,
    by="par",
    verbs="a dit|dit|a écrit|écrit|a répondu|répond|a commenté",
    on="le|à",
    ago=r"il y a (?:environ )?(?:\d{1,3}|une?|quelques) (?:seconde|minute|heure|jour|semaine|moi|an|année|h|min|j)s?",
    answers="répondre|épingler|j'aime(?: pas)?|signaler(?: un abus| ce commentaire)?|partager|citer|modifier"
    "|répondre à ce (?:message|commentaire)",
)
