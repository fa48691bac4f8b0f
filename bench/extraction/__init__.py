"""How well the article is found in web pages, measured on folders of pages whose article is known."""
