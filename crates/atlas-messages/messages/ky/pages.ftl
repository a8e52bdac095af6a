link-timeline = Хронология
link-map = Карта
link-contested = Булактар айырмаланган жерлер
link-compare = Салыштыруу
link-decide = Эрежелерди колдонуу
link-changes = Өзгөрүүлөр
link-data = Маалыматтар
link-data-sets = Башка маалымат топтомдорунда
link-embed = Виджеттер
link-about = Атлас жөнүндө
link-offline = Интернетсиз

heading-home = Жамааттык коопсуздук жөнүндө келишим уюмунун атласы
heading-list-state = Мамлекеттер жана алардын милдеттенмелери
