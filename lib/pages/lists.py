"""The lists of models behind the numbers of a language's displays, numbered through the whole report."""
import re

# A count in a text or a table; the counts of a figure's bars and points.
COUNT = re.compile(r'data-list="(\d+)"')
FIGURE = re.compile(r'"customdata":\[([^\]]*)\]')


class Lists:
    def __init__(self):
        self.models = {}
        self.lists = []

    def number(self, shown):
        """Gives the lists of a display their numbers in the report; before, each display counts from 0."""
        models = [self.models.setdefault(repr(model), (len(self.models), model))[0] for model in shown.pop("models", [])]
        first = len(self.lists)
        self.lists += [(one["title"], [models[model] for model in one["models"]]) for one in shown.pop("lists", [])]
        shown["html"] = COUNT.sub(lambda match: f'data-list="{first + int(match[1])}"', shown["html"])
        for trace in shown.get("figure", {}).get("data", []):
            if "customdata" in trace:
                trace["customdata"] = [None if number is None else first + number for number in trace["customdata"]]

    def of(self, page):
        """What a page needs: its lists, each a title and the numbers of models, and these models."""
        numbers = {int(number) for number in COUNT.findall(page)}
        numbers |= {int(number) for trace in FIGURE.findall(page) for number in re.findall(r"\d+", trace)}
        # Text from the data may look like the number of a list, and be none.
        lists = {number: self.lists[number] for number in sorted(numbers) if number < len(self.lists)}
        wanted = {model for _, models in lists.values() for model in models}
        return {"lists": lists, "models": {number: model for number, model in self.models.values() if number in wanted}}
