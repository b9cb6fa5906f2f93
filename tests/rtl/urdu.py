"""A small catalogue in Urdu, for proving that pages turn round. Not shipped: nobody has read it over yet."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

WORDS = {
    "Skip to the main part": "اصل حصے پر جائیں",
    "Shared work": "مشترکہ کام",
    "Me": "میں",
    "Sign in": "سائن ان",
    "Sign out": "سائن آؤٹ",
    "My page": "میرا صفحہ",
    "Hello %(first_name)s": "سلام %(first_name)s",
    "Waiting for you": "آپ کے انتظار میں",
    "Nothing waits for you": "کچھ بھی آپ کے انتظار میں نہیں",
    "Promised to you": "آپ سے کیے گئے وعدے",
    "Go on": "آگے بڑھیں",
    "Send me a code": "مجھے کوڈ بھیجیں",
    "With your e-mail address": "اپنے ای میل پتے سے",
    "With your personal code": "اپنے ذاتی کوڈ سے",
    "Join with a code": "کوڈ سے شامل ہوں",
    "Join with a code from a poster or a letter": "پوسٹر یا خط کے کوڈ سے شامل ہوں",
    "It stands on a poster, in a letter, or on a card somebody gave you.": (
        "یہ پوسٹر پر، خط میں یا اس کارڈ پر لکھا ہے جو آپ کو دیا گیا۔"
    ),
    "Some pages are only for people who take part. Choose the way you joined.": (
        "کچھ صفحے صرف شریک لوگوں کے لیے ہیں۔ چنیں کہ آپ کیسے شامل ہوئے تھے۔"
    ),
    "Parents, neighbours and the people who run services, deciding and doing things side by side.": (
        "والدین، پڑوسی اور خدمات چلانے والے لوگ، مل کر فیصلے اور کام کرتے ہیں۔"
    ),
    "All shared work": "تمام مشترکہ کام",
    "Shared work going on": "جاری مشترکہ کام",
    "Say what matters": "بتائیں کہ کیا اہم ہے",
    "Lend a hand": "ہاتھ بٹائیں",
    "See what is going on": "دیکھیں کیا ہو رہا ہے",
    "What changed because of people here": "یہاں کے لوگوں کی وجہ سے کیا بدلا",
    "Entry": "اندراج",
    "What it says": "یہ کیا کہتا ہے",
    "When": "کب",
    "Who gave": "کس نے دیا",
    "Written down": "لکھا گیا",
    "Who said that it is right": "کس نے کہا کہ یہ درست ہے",
    "What you can do": "آپ کیا کر سکتے ہیں",
    "Yes, that is right": "ہاں، یہ درست ہے",
    "That is not how I remember it": "مجھے ایسا یاد نہیں",
    "A word here you do not know?": "یہاں کوئی لفظ جو آپ نہیں جانتے؟",
    "Words people use here": "یہاں لوگ جو لفظ بولتے ہیں",
    "Is anybody in danger now? Call 999.": "کیا ابھی کوئی خطرے میں ہے؟ 999 پر فون کریں۔",
    "How we work things out": "ہم حساب کیسے لگاتے ہیں",
    "Accessibility": "سب کے لیے رسائی",
    "Three books, kept by both sides.": "تین کتابیں، دونوں فریق رکھتے ہیں۔",
}


def compile_into(folder: Path) -> Path:
    """The folder as one of Django's places for catalogues."""
    catalogue = Catalog(locale="ur")
    for english, urdu in WORDS.items():
        catalogue.add(english, urdu)
    target = folder / "ur" / "LC_MESSAGES"
    target.mkdir(parents=True)
    with (target / "django.mo").open("wb") as file:
        write_mo(file, catalogue)
    return folder
