class Config:
    value = None

Config.None = 5
