"""Templates: where they stand, the workspace's own in place of the shipped ones."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import TemplateError
from pipeline.values import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.store.workspace import Workspace
    from pipeline.store.yaml_file import YamlFile


def shipped_templates() -> Path:
    """Return the folder of the templates that come with the program."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def house_template() -> str:
    """Return the path of the Word template that comes with the program."""
    return str(shipped_templates() / "word" / "house.docx")


def template_files(kind: str, workspace: Workspace | None) -> dict[str, Path]:
    """Return the files of a kind by name, the workspace's own in place of shipped ones."""
    return {
        path.stem: path
        for folder in reversed(template_folders(workspace))
        for path in (folder / kind).glob("*.yaml")
        if path.is_file()
    }


def named_template(kind: str, name: str, workspace: Workspace | None) -> Path:
    """Return the file called `name`; raises TemplateError where there is none of that kind."""
    files = template_files(kind, workspace)
    path = files.get(name)
    if path is None:
        from pipeline.store.suggestion import did_you_mean

        one = {"styles": "house style", "taxonomies": "taxonomy"}[kind]
        hint = did_you_mean(name, sorted(files), kind)
        raise TemplateError.at(f"there is no {one} '{name}'", None, hint)
    return path


def read_template(path: Path) -> YamlFile:
    """Return what the YAML file at `path` holds; raises TemplateError where it holds none."""
    # imported late: the shipped taxonomies are read without YAML
    from pipeline.store.yaml_reading import load_yaml

    return load_yaml(path, TemplateError)


def template_folders(workspace: Workspace | None) -> tuple[Path, ...]:
    """Return the folders of templates, the workspace's own first."""
    shipped = shipped_templates()
    return (workspace.templates, shipped) if workspace else (shipped,)


def find_template(relative: str, workspace: Workspace | None) -> Path | None:
    """Return the first file that stands at `relative` in a folder of templates."""
    paths = (folder / relative for folder in template_folders(workspace))
    return next((path for path in paths if path.is_file()), None)


def template_name(path: str, workspace: Workspace | None) -> str:
    """Return `path` as seen from the templates folder it is in; unchanged when it is in none.

    Records keep this name: a path of one machine means nothing on another.
    """
    for folder in template_folders(workspace):
        if Path(path).is_relative_to(folder):
            return Path(path).relative_to(folder).as_posix()
    return path


def template_path(name: str, workspace: Workspace | None) -> str:
    """Return the path of the template file that `template_name` named; `name` if it is gone."""
    found = find_template(name, workspace)
    return str(found) if found else name
