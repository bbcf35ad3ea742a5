"""Markup: web pages, TEI, debates of parliaments, and other XML around a text."""
