"""Furniture in Spanish."""

from handouts.cleaning.wordings import kinds
from handouts.cleaning.wordings.kinds import AWAY, CLOSING, DOTS, NETWORK, OPENING, OTHER_TITLE

_MONTH = "(enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_THIS = "(este artículo|esta página|esta entrada|esta noticia|este contenido|esta publicación|el artículo|la noticia)"

SPANISH = kinds.Language(
    wordings={
        kinds.MOVING: rf"""
            (saltar|ir|pasar) (directamente )?(al|a la) (contenido( principal)?|menú( principal)?|navegación(
            + principal)?|búsqueda|pie de página)
            (volver|ir|regresar) (arriba|al inicio de la página|al principio( de la página)?)
            imprimir {_THIS}
            (leer|ver|mostrar|cargar) más{DOTS}{AWAY}
            (seguir|sigue|continuar|continúa) leyendo{DOTS}{AWAY}
            (estás|está|usted está|te encuentras|se encuentra( usted)?) aquí:?|usted está en:?
            (entrada|artículo|noticia) (anterior|siguiente): .{{1,120}}
            (etiquetas|palabras clave): [\w' -]{{1,30}}(, [\w' -]{{1,30}}){{0,20}}
            ¿?((te|le) )?(ha sido|fue|resultó|ha resultado) útil ({_THIS}|esta información)\?( sí[ /|]{{1,3}}no)?
            (abrir|cerrar|mostrar|ocultar|alternar) (el )?menú
            navegación de (entradas|la entrada)
            ruta de navegación
            ver todas las entradas de .{{2,60}}|ver todo mi perfil
            suscribirse a: enviar comentarios \(atom\)
        """,
        kinds.OTHER_PAGE: rf"""
            [←«‹< ]*(entradas?|artículos?|páginas?|noticias?) (anterior(es)?|siguientes?|más antiguas?|más
            + recientes?)[ →»›>]*
            volver (al inicio|a la portada|al listado|atrás)
            (saber más|más información){DOTS}{AWAY}
            [←«‹<] ?anterior|siguiente ?[→»›>]
        """,
        kinds.SHARING: rf"""
            (compartir|comparte) {_THIS}:?
            (compartir|comparte) (en|por|vía|con):?( {NETWORK})?
            (comparte esto|compártelo|compartir esto):?
            (enviar|compartir) {_THIS} por (correo( electrónico)?|e-?mail|mail)
            (haz|haga|hacer) clic (aquí )?para (compartir|enviar|imprimir)\b.{{0,80}}
            \(?se abre en (una ventana nueva|una nueva ventana|otra ventana|una pestaña nueva)\)?
            me gusta( esto)?:? (me gusta )?cargando{DOTS}
            copiar (el )?enlace
            cargando ?(\.{{3}}|…)
            (síguenos|síganos|encuéntranos) en [\w, &]{{1,80}}[.!]?
            \d[\d.,]{{0,8}} veces compartido
        """,
        kinds.SHARE_BUTTON: r"""
            (compartir|comparte):?
            me gusta( esto)?:?
            enviar por (correo( electrónico)?|e-?mail|mail)
            compartidos?:?
            \d[\d.,]{0,8} (compartidos|visitas|me gusta|vistas)
        """,
        kinds.ADVERT: r"""
            [\[(]?(publicidad|anuncio publicitario)[\])]?
            (contenido|enlaces?|artículo) (patrocinado|promocionado|patrocinados|publicitario)s?
            patrocinado
            (la noticia|el artículo|el contenido|la información|sigue leyendo) (continúa|sigue)? ?(después
            +|debajo|tras) de? ?(la|esta) publicidad\.?
            (continúa|sigue) (leyendo )?(después|debajo) de (la|esta) publicidad\.?
        """,
        kinds.ADVERT_AT_EDGE: r"""
            anuncios
        """,
        kinds.NEWSLETTER: r"""
            (suscríbete|suscríbase|suscribirse|apúntate|apúntese|regístrate)( ahora| hoy| gratis)? (a|en)
            + (nuestro|nuestra|nuestros|el|la|mi)( [\w-]+)? ?(newsletters?|boletín|boletines|boletín de
            + noticias|boletín informativo)( semanal| gratuito| gratis)?[.!]?
            (recibe|reciba) (nuestro|nuestra|el|la|mi) (newsletter|boletín)( semanal| gratuito| en tu correo)?[.!]?
        """,
        kinds.NEWSLETTER_AT_EDGE: r"""
            ((introduce|escribe|introduzca|escriba) )?(tu|su) (e-?mail|correo|correo electrónico|dirección de
            + correo( electrónico)?)
            (suscríbete|suscribirse|suscribirme|suscríbase|apúntate)[.!]?
            seguir por correo
            puedes darte de baja (cuando quieras|en cualquier momento)\.?
        """,
        kinds.COOKIES: r"""
            aviso de cookies: .{1,300}
            (este sitio( web)?|esta (web|sede|página( web)?)|nuestra web|nuestro sitio( web)?|nosotros)?( y
            + nuestros socios)? ?(utilizamos|usamos|utiliza|usa|empleamos) cookies\b.{0,400}
            (al|si) (continuar|seguir|continúas|continúa|sigues|navegar|hacer clic
            +|pulsar)\b.{1,200}\bcookies\b.{0,200}
            (aceptar|rechazar|permitir|configurar|gestionar|personalizar)( todo| todas| todos)?( las)?( cookies)?
            (aceptar y (continuar|cerrar)|rechazar y suscribirse|continuar sin aceptar)
            (política|configuración|aviso|ajustes|preferencias) de cookies
            puedes aprender más sobre qué cookies utilizamos.{0,80}
        """,
        kinds.FORM_LINE: r"""
            (tu|su) (dirección de )?(correo( electrónico)?|e-?mail) no será (publicada|publicado|compartida
            +|mostrada)\.?( los campos (obligatorios|requeridos|necesarios) están marcados con ?\*\.?)?
            (los )?campos (obligatorios|requeridos|necesarios)( están)? marcados con ?(un )?(\*|asterisco)\.?
            cancelar (la )?respuesta
            (publicar|enviar) (el |tu |su |un )?comentario( »)?
            (guarda|guardar) mi nombre, (correo electrónico|e-?mail|correo),? y (sitio )?web en este
            + navegador.{1,80}
            (avísame|avisarme|notificarme|recibir un (correo|e-?mail)) .{1,60}(comentarios?|entradas?)\b.{0,60}
            este sitio (usa|utiliza) akismet para reducir el spam\..{0,160}
            (debes|debe|tienes que|tiene que|necesitas) (estar (conectado|registrado|identificado)|iniciar
            + sesión|identificarte|acceder|conectarte) para (publicar|escribir|dejar|enviar|hacer|poder) (un
            + )?(comentario|comentar)\b.{0,20}
            (inicia|iniciar) sesión para (comentar|dejar un comentario|responder)\.?
            conectado como .{1,60}\. (salir|¿salir\?|cerrar sesión)
        """,
        kinds.FORM_TITLE: r"""
            (deja|dejar|deje|escribe|escribir|escriba|añade|añadir|publica|publicar|envía|haz|agregar|agrega)
            + (una?|tu|su|el primer) (respuesta|comentario) ?(\.{3}|…)?( cancelar (la )?respuesta)?:?
            añadir comentario
            (responder|dejar una respuesta) a .{1,60} cancelar (la )?respuesta
            (únete a|participa en|únase a) la (conversación|discusión)[.!]?
            (comenta|comentar) (este artículo|esta noticia|esta entrada)[.!]?
        """,
        kinds.FORM_FIELD: r"""
            ((tu|su) )?(nombre|correo( electrónico)?|e-?mail|web|sitio web|página web|comentario|mensaje
            +|respuesta)( ?(\*|\((obligatorio|requerido|opcional)\)))?:?
            enviar|publicar|vista previa|no soy un robot
        """,
        kinds.COUNTED: rf"""
            ((todos los|ver los|ver|mostrar) )?comentarios ?[:(\[]? ?\d{{1,6}} ?[)\]]?
            ((ver|mostrar) (los |todos los )?)?\d{{1,6}} comentarios?:?
            (\d{{1,6}}|una?|uno|dos|tres|cuatro) (comentarios?|respuestas?|pensamientos?|opinión|opiniones
            +|ideas?|reflexión|reflexiones) (en|sobre|a|para|acerca de):? {OPENING}.{{1,300}}{CLOSING}
            \d{{1,6}} (comentarios?|respuestas?) (en|a|sobre) (este artículo|esta entrada|esta noticia)
        """,
        kinds.UNCOUNTED: r"""
            ((los|todos los|ver|ver los|mostrar) )?comentarios:?
            (comentarios|opiniones) de (los )?(lectores|usuarios|visitantes)
            \d{1,6} (respuestas?|opiniones|pensamientos?|reacciones)
        """,
        kinds.ONE_COMMENT: r"""
            (un )?comentario:?
        """,
        kinds.CONTROL: r"""
            (ver|cargar|mostrar|leer) (más|otros|anteriores|todos los|los siguientes) (comentarios|respuestas)
            (ver|cargar|mostrar) (comentarios|respuestas) (anteriores|siguientes|más antiguos)
            (ordenar|ordenados|orden) (por|de):? (los )?(más recientes|más antiguos|más relevantes|mejores
            +|fecha|relevancia|más valorados|mejor valorados)( primero)?
            (\d{1,5} )?me gusta( ?[·•|] ?(\d{1,5} )?(responder|compartir|denunciar|\d{1,3} ?(s|min|h|d|sem)
            +|\d{1,5})){1,4}
            plugin de comentarios de facebook
            responder ?[·•|] ?(denunciar|compartir|citar|me gusta)
            \d{1,5}( [·•|])? responder( [·•|])? compartir ?›?
            (denunciar|reportar) (este )?(comentario|mensaje|abuso)
            (no hay comentarios|sin comentarios|aún no hay comentarios)( todavía| aún)?[.!:]?
            sé el primero en (comentar|opinar)[.!]?
            (los )?comentarios (están )?cerrados\.?
        """,
        kinds.RELATED: r"""
            (también )?(te|le|os) (puede|puede que|podría|podrían|pueden)( también)? (interesar|gustar
            +|interese)( también)?:?
            (quizás|quizá|tal vez) (también )?te (interese|guste)( también)?:?
            (noticias?|artículos?|entradas?|contenidos?|temas|publicaciones|posts) (relacionad[oa]s?|similares
            +|recomendad[oa]s|recientes|populares|destacad[oa]s):?
            (lee|leer|lea) (también|además|más sobre (el|este) tema):?
            (más (sobre este tema|noticias|artículos|en esta sección|de este autor|del autor|sobre el tema)):?
            (lo )?más (leído|leídas|visto|vistas|popular|comentado)
            (últimas (noticias|entradas)|últimos (artículos|comentarios)|comentarios recientes)
            recomendad[oa]s? para (ti|usted)|recomendamos leer:?|te recomendamos:?
            archivo (del blog|de (entradas|noticias))
        """,
        kinds.READ_ALSO: rf"""
            (lee|leer|lea) (también|además)( ?[|>»→]|:) ?{OTHER_TITLE}
            (también )?te (puede|podría) interesar( ?[|>»→]|:) ?{OTHER_TITLE}
            (noticia|artículo|noticias|artículos) relacionad[oa]s?( ?[|>»→]|:) ?{OTHER_TITLE}
        """,
        kinds.RIGHTS: r"""
            (todos los derechos|derechos) reservados\.?
            prohibida su reproducción( total o parcial)?\.?
        """,
        kinds.FOOT: r"""
            (funciona gracias a|creado con|con la tecnología de|orgullosamente desarrollado por|funciona con)
            + (wordpress|blogger|drupal|liferay)\.?
        """,
    },
    places="""
        inicio
        portada
        menú
        buscar
        aviso legal
        política de privacidad
        privacidad
        política de cookies
        mapa del sitio
        mapa web
        contacto
        contáctanos
        contáctenos
        iniciar sesión
        cerrar sesión
        registrarse
        regístrate
        acceder
        mi cuenta
        quiénes somos
        sobre nosotros
        sobre mí
        acerca de
        términos de uso
        página principal
        protección de datos
        términos y condiciones
        condiciones de uso
        suscríbete
        tienda
    """,
    rubrics="""
        ayuda
        prensa
        empleo
        accesibilidad
        noticias
        actualidad
        política
        economía
        sociedad
        deportes
        cultura
        salud
        mundo
        vídeos
        opinión
        archivo
        rss
        boletín
        transparencia
    """,
    buttons="""
        compartir
        tuitear
        twittear
        imprimir
        copiar enlace
        correo electrónico
    """,
    home="""
        inicio
        portada
        página principal
    """,
    here="""
        estás aquí
        está aquí
        usted está aquí
        usted está en
        estás en
        te encuentras en
        se encuentra en
    """,
    contents="""
        contenido
        contenidos
        índice
        índice de contenidos
        tabla de contenidos
        tabla de contenido
        en este artículo
        en esta página
        sumario
    """,
    bylines=rf"""
        (escrito |publicado |redactado )?por:? {{name}}
        (autor|autora|texto|redacción): {{name}}
        (última actualización|publicad[oa]|actualizad[oa]|modificad[oa]|fecha( de publicación)?|revisad[oa])
        + ?(el|en|por|a las|:) .{{1,100}}
        (publicado|archivado) (en|bajo) .{{1,100}}|(categorías?|sección): .{{1,100}}
        (tiempo|minutos) de lectura:? ?(aprox\.? )?\d{{1,2}} ?(min(utos?|\.)?)?|\d{{1,2}} min(utos?|\.)? de
        + lectura|lectura:? \d{{1,2}} min(utos?|\.)?
        ((lunes|martes|miércoles|jueves|viernes|sábado|domingo),? )?\d{{1,2}} (de )?{_MONTH},? (de |del
        + )?\d{{4}}([ ,|·•-].{{0,80}})?
        {_MONTH} \d{{1,2}}, \d{{4}}
    """,
    by="por",
    verbs="dice|dijo|escribió|escribe|respondió|responde|comentó|ha dicho",
    on="el|a las",
    ago=r"hace (?:\d{1,3}|una?|unos|unas|pocos) (?:segundo|minuto|hora|día|semana|mes|año|h|min|d)(?:e?s)?",
    answers="responder|eliminar|borrar|me gusta|denunciar(?: comentario)?|reportar|compartir|citar|editar",
)
