"""The commonest furniture in Portuguese."""

from handouts.cleaning.wordings import kinds
from handouts.cleaning.wordings.kinds import AWAY, CLOSING, DOTS, NETWORK, OPENING

PORTUGUESE = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (ir|saltar|pular|avançar) para o (conteúdo( principal)?|menu)
            voltar ao topo( da página)?
            (ler|ver|leia|veja|mostrar) mais{DOTS}{AWAY}
            continuar? (a ler|lendo){DOTS}{AWAY}
        """,
        kinds.SHARING: rf"""
            (compartilhar|partilhar|compartilhe|partilhe) (no|na|em|via|por|este artigo|esta página):?( {NETWORK})?
        """,
        kinds.SHARE_BUTTON: """
            (compartilhar|partilhar|compartilhe|partilhe):?
        """,
        kinds.ADVERT: """
            publicidade
            conteúdo patrocinado
            (continua|o artigo continua) (após|depois d)a? publicidade
        """,
        kinds.NEWSLETTER: """
            (assine|subscreva) a (nossa )?newsletter[.!]?
        """,
        kinds.COOKIES: r"""
            (este site|nós)? ?(utilizamos|usamos|utiliza|usa) cookies\b.{0,400}
            (aceitar|rejeitar|recusar) (todos|tudo)( os cookies)?
        """,
        kinds.FORM_LINE: r"""
            o (seu )?endereço de e-?mail não será publicado\.?( campos obrigatórios (são|estão) marcados com
            + ?\*\.?)?
            (os )?campos obrigatórios (são|estão)? ?marcados com ?\*\.?
            cancelar resposta
            (publicar|enviar) comentário
        """,
        kinds.FORM_TITLE: r"""
            (deixe|deixar|escreva|adicionar) (um|uma|o seu) (comentário|resposta)( cancelar resposta)?:?
        """,
        kinds.FORM_FIELD: r"""
            (nome|e-?mail|site|comentário)( ?\*)?:?
        """,
        kinds.COUNTED: rf"""
            (comentários ?[:(\[]? ?\d{{1,6}} ?[)\]]?|\d{{1,6}} comentários?)
            (\d{{1,6}}|uma?|dois|duas|três) (comentários?|respostas?|ideias?|pensamentos?) (em|sobre|a|para):?
            + {OPENING}.{{1,300}}{CLOSING}
        """,
        kinds.UNCOUNTED: """
            comentários:?
        """,
        kinds.CONTROL: """
            (carregar|ver) mais comentários
            (nenhum comentário|sem comentários)
        """,
        kinds.RELATED: r"""
            (artigos|posts|notícias) (relacionad[oa]s|recentes|mais lid[oa]s):?
            (você também )?(pode|poderá) (também )?(gostar|interessar(-lhe)?)( de)?:?
            leia também:?
        """,
        kinds.RIGHTS: r"""
            todos os direitos reservados\.?
        """,
    },
    places="""
        política de privacidade
        termos de uso
        mapa do site
        quem somos
        sobre nós
        contato
        contacto
        entrar
        pesquisar
    """,
    buttons="compartilhar\npartilhar\nimprimir\ncopiar link",
    home="início\npágina inicial",
    here="você está aqui\nestá aqui",
    contents="sumário\níndice\nneste artigo\nnesta página",
    bylines=r"""
        por {name}
        (publicado|atualizado|actualizado) (em|por|a|:) .{1,100}
        tempo de leitura:? \d{1,2} min(utos?|\.)?
    """,
    by="por",
    verbs="disse|diz|escreveu|respondeu",
    on="em|às",
    ago=r"""
        há \d{1,3} (?:segundo|minuto|hora|dia|semana|mês|mese|ano)s?
        \d{1,3} (?:minuto|hora|dia|semana|mese|ano)s? atrás
    """,
    answers="responder|gosto|curtir|denunciar|partilhar|compartilhar",
)
