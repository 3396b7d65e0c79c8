"""Documents as LibreOffice prints them."""

import re
import subprocess


def printed_pages(path, scratch):
    """The text of each page, without blanks and page numbers."""
    # A profile of its own: runs side by side would wait for each other's.
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{scratch}/office", "--headless", "--convert-to", "pdf",
         "--outdir", str(scratch), str(path)],
        check=True, capture_output=True, timeout=180)
    text = subprocess.run(["pdftotext", "-raw", str(path.with_suffix(".pdf")), "-"], check=True,
                          capture_output=True, text=True).stdout
    return [squeezed(page) for page in text.rstrip("\f").split("\f")]


def squeezed(text):
    """Without blanks and page numbers: what is left must not depend on where lines and pages break."""
    return re.sub(r"\s+", "", re.sub(r"(?m)^\s*—\s*\d+\s*—\s*$", "", text))


def has_fonts():
    """Page counts mean something only with the stand-ins of install.sh."""
    result = subprocess.run(["fc-match", "仿宋"], capture_output=True, text=True)
    return "FandolFang" in result.stdout
